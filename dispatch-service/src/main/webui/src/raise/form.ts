import type {
  CalloutView, CareCategory, CareRequest, Correction, Hazard, IncidentCategory, IncidentRequest, Location, PlaceType,
  SceneState,
} from '../api/types';
import { coordinateWords, parseCoordinates, type Bounds } from './coordinates';

/** A place as it is typed. */
export interface PlaceForm { coordinates: string; address: string; floor: string; access: string; placeType: PlaceType }

/** An incident as it is typed; empty text is "not known". */
export interface IncidentForm {
  category: IncidentCategory | '';
  place: PlaceForm;
  scene: SceneState;
  hazards: Hazard[];
  ageYears: string;
  sex: string;
  ambulanceMinutes: string;
  notes: string;
}

export interface CareForm {
  category: CareCategory | '';
  place: PlaceForm;
  from: string;
  to: string;
  name: string;
  phone: string;
  languages: string;
  notes: string;
}

export const emptyPlace = (): PlaceForm => ({ coordinates: '', address: '', floor: '', access: '', placeType: 'UNKNOWN' });

export const emptyIncident = (): IncidentForm => ({
  category: '', place: emptyPlace(), scene: 'UNKNOWN', hazards: [], ageYears: '', sex: '', ambulanceMinutes: '', notes: '',
});

const orNothing = (text: string): string | undefined => text.trim() || undefined;
const numberOf = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text));

/** Leaves out what is not known, so that nothing is claimed. */
function known<T extends object>(value: T): { [Name in keyof T]: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}

export function locationOf(place: PlaceForm, region: Bounds | undefined): Location {
  const at = parseCoordinates(place.coordinates, region);
  if (!at) throw new Error('a place without coordinates was sent');
  return {
    ...at,
    ...known({ address: orNothing(place.address), floor: orNothing(place.floor), access: orNothing(place.access) }),
    placeType: place.placeType,
  };
}

/** Everything of an incident but its reference; `now` is the instant at which the coordinator says so. */
export function incidentOf(form: IncidentForm, region: Bounds | undefined, now: number): Omit<IncidentRequest, 'cadReference'> {
  if (!form.category) throw new Error('an incident without category was sent');
  const patient = known({ ageYears: numberOf(form.ageYears), sex: orNothing(form.sex) });
  const minutes = numberOf(form.ambulanceMinutes);
  return {
    category: form.category,
    location: locationOf(form.place, region),
    scene: { state: form.scene, ...(form.scene === 'HAZARD' && { hazards: form.hazards }) },
    ...(Object.keys(patient).length > 0 && { patient }),
    ...(minutes !== undefined && {
      ambulance: { etaSeconds: Math.round(minutes * 60), source: 'coordinator', at: new Date(now).toISOString() },
    }),
    ...known({ notes: orNothing(form.notes) }),
  };
}

export function careOf(form: CareForm, region: Bounds | undefined, reference: string): CareRequest {
  if (!form.category) throw new Error('a care request without category was sent');
  const person = known({ name: orNothing(form.name), phone: orNothing(form.phone) });
  const languages = form.languages.split(/[\s,;]+/).filter(Boolean).map((each) => each.toLowerCase());
  return {
    reference,
    category: form.category,
    location: locationOf(form.place, region),
    window: { from: form.from, to: form.to },
    ...(languages.length > 0 && { preferences: { languages } }),
    ...(Object.keys(person).length > 0 && { person }),
    ...known({ notes: orNothing(form.notes) }),
  };
}

/** The form that would have told what is known now. */
export function formOf({ category, location, scene, patient, notes }: CalloutView): IncidentForm {
  return {
    category: category as IncidentCategory,
    place: {
      coordinates: coordinateWords(location),
      address: location.address ?? '', floor: location.floor ?? '', access: location.access ?? '',
      placeType: location.placeType ?? 'UNKNOWN',
    },
    scene: scene?.state ?? 'UNKNOWN',
    hazards: scene?.hazards ?? [],
    ageYears: patient?.ageYears === undefined ? '' : String(patient.ageYears),
    sex: patient?.sex ?? '',
    ambulanceMinutes: '',
    notes: notes ?? '',
  };
}

/** What of a form was changed, and nothing else: what was not touched is not said again. */
export function correctionOf(before: IncidentForm, after: IncidentForm, region: Bounds | undefined, now: number): Correction {
  const [was, is] = [incidentOf(before, region, now), incidentOf(after, region, now)];
  const changed = Object.entries(is).filter(([name, value]) =>
    JSON.stringify(value) !== JSON.stringify(was[name as keyof typeof was]));
  return Object.fromEntries(changed) as Correction;
}

/** A reference for what was raised here, unique enough for ever: the minute and four random letters. */
export function newReference(now: number, random: () => number = Math.random): string {
  const letters = Array.from({ length: 4 }, () => 'BCDFGHJKLMNPQRSTVWXZ'[Math.floor(random() * 20)]).join('');
  return `CONSOLE-${new Date(now).toISOString().slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-')}-${letters}`;
}
