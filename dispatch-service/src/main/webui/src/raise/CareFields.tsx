import { OneOf, Words } from '../ui/fields';
import { CARE_CATEGORIES } from '../words/names';
import { CallerFields } from './CallerFields';
import type { CareForm } from './care';
import { PlaceFields } from './PlaceFields';
import { WindowFields } from './WindowFields';

interface CareFieldsProps { form: CareForm; onChange(change: (form: CareForm) => CareForm): void; zone: string; startAtCategory?: boolean }

/** What is told about a care request. */
export function CareFields({ form, onChange, zone, startAtCategory = false }: CareFieldsProps) {
  const set = (change: Partial<CareForm>) => onChange((known) => ({ ...known, ...change }));
  return (
    <>
      <OneOf
        name="category" label="What is needed?" names={CARE_CATEGORIES} isRequired autoFocus={startAtCategory}
        value={form.category} onChange={(category) => set({ category })}
      />
      <WindowFields
        day={form.day} from={form.from} to={form.to} zone={zone}
        onDay={(day) => set({ day })} onFrom={(from) => set({ from })} onTo={(to) => set({ to })}
      />
      <PlaceFields value={form.place} onChange={(change) => onChange((known) => ({ ...known, place: change(known.place) }))} />
      <div className="pair">
        <Words name="person.name" label="Person's name" maxLength={100} value={form.name} onChange={(name) => set({ name })} />
        <Words name="person.phone" label="Phone" inputMode="tel" maxLength={30} value={form.phone} onChange={(phone) => set({ phone })} />
      </div>
      <div className="pair">
        <Words name="preferences.languages" label="Languages" value={form.languages} onChange={(languages) => set({ languages })} hint="Two letters each, such as de, pt" />
        <Words name="preferences.notes" label="Wishes" maxLength={500} value={form.wishes} onChange={(wishes) => set({ wishes })} />
      </div>
      <CallerFields value={form.caller} onChange={(caller) => set({ caller })} />
      <Words name="notes" label="Notes" long maxLength={2000} value={form.notes} onChange={(notes) => set({ notes })} hint="Shown only to whoever has accepted" />
    </>
  );
}
