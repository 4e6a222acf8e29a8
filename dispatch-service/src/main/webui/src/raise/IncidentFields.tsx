import { OneOf, SomeOf, Words } from '../ui/fields';
import { HAZARDS, INCIDENT_CATEGORIES, SCENE_STATES } from '../words/names';
import { CallerFields } from './CallerFields';
import type { IncidentForm } from './form';
import { PlaceFields } from './PlaceFields';

interface IncidentFieldsProps { form: IncidentForm; onChange(change: (form: IncidentForm) => IncidentForm): void; startAtCategory?: boolean }

/** Whole minutes or halves, as somebody would say them. */
const minutesOrNothing = (text: string) =>
  /^(\d{1,3}([.,]5)?)?$/.test(text.trim()) ? null : 'Minutes, such as 8';

const ageOrNothing = (text: string) => (/^\d{0,3}$/.test(text.trim()) && Number(text) <= 130 ? null : 'Whole years, at most 130');

const SEXES = { FEMALE: 'Female', MALE: 'Male' };

/** What is told about an incident, the two things without which nobody can be sent first. */
export function IncidentFields({ form, onChange, startAtCategory = false }: IncidentFieldsProps) {
  const set = (change: Partial<IncidentForm>) => onChange((known) => ({ ...known, ...change }));
  return (
    <>
      <OneOf
        name="category" label="What is it, possibly?" names={INCIDENT_CATEGORIES} isRequired autoFocus={startAtCategory}
        value={form.category} onChange={(category) => set({ category })}
      />
      <PlaceFields value={form.place} onChange={(change) => onChange((known) => ({ ...known, place: change(known.place) }))} />
      <OneOf
        name="scene.state" label="Scene" names={SCENE_STATES} value={form.scene} onChange={(scene) => set({ scene })}
        hint="A hazard withholds volunteers, and reaches those on the way at once."
      />
      {form.scene === 'HAZARD' && (
        <SomeOf name="scene.hazards" label="Hazards" names={HAZARDS} value={form.hazards} onChange={(hazards) => set({ hazards })} />
      )}
      <div className="pair">
        <Words
          name="ambulance.etaSeconds" label="Ambulance in minutes" inputMode="numeric" value={form.ambulanceMinutes}
          hint="Empty if not known" validate={minutesOrNothing} onChange={(ambulanceMinutes) => set({ ambulanceMinutes: ambulanceMinutes.replace(',', '.') })}
        />
        <Words
          name="patient.ageYears" label="Patient's age" inputMode="numeric" value={form.ageYears} hint="Years, a guess is fine"
          validate={ageOrNothing} onChange={(ageYears) => set({ ageYears })}
        />
      </div>
      <OneOf name="patient.sex" label="Patient's sex" names={SEXES} value={form.sex as keyof typeof SEXES | ''} onChange={(sex) => set({ sex })} />
      <CallerFields value={form.caller} onChange={(caller) => set({ caller })} />
      <Words name="notes" label="Notes" long maxLength={2000} value={form.notes} onChange={(notes) => set({ notes })} hint="Shown only to those who have accepted" />
    </>
  );
}
