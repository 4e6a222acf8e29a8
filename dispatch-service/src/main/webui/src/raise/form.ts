import type {
  CalloutView, Correction, Hazard, IncidentCategory, IncidentRequest, Location, PlaceType, SceneState,
} from '../api/types';
import { isCare } from '../words/names';
import { coordinateWords, parseCoordinates, type Bounds } from './coordinates';

/** A place as it is typed. */
export interface PlaceForm {
  coordinates: string; address: string; floor: string; access: string; placeType: PlaceType;
  /** Radius in which the true place lies; a street is long, a house is a point. */
  accuracyMetres: number | undefined;
}

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
  caller: CallerForm;
}

/** Who asks on somebody's behalf. */
export interface CallerForm { name: string; phone: string }

export const emptyPlace = (): PlaceForm => ({
  coordinates: '', address: '', floor: '', access: '', placeType: 'UNKNOWN', accuracyMetres: undefined,
});

export const noCaller = (): CallerForm => ({ name: '', phone: '' });

/** The caller as the service hears of them; nothing if nothing was typed. */
export function callerOf({ name, phone }: CallerForm): Pick<IncidentRequest, 'caller'> {
  const caller = known({ name: orNothing(name), phone: orNothing(phone) });
  return Object.keys(caller).length > 0 ? { caller } : {};
}

export const callerFormOf = ({ caller }: CalloutView): CallerForm => ({ name: caller?.name ?? '', phone: caller?.phone ?? '' });

export const emptyIncident = (): IncidentForm => ({
  category: '', place: emptyPlace(), scene: 'UNKNOWN', hazards: [], ageYears: '', sex: '', ambulanceMinutes: '', notes: '',
  caller: noCaller(),
});

/** Typed text, or nothing if nothing was typed. */
export const orNothing = (text: string): string | undefined => text.trim() || undefined;
const numberOf = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text));

/** Leaves out what is not known, so that nothing is claimed. */
export function known<T extends object>(value: T): { [Name in keyof T]: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}

export function locationOf(place: PlaceForm, region: Bounds | undefined): IncidentRequest['location'] {
  const at = parseCoordinates(place.coordinates, region);
  if (!at) throw new Error('a place without coordinates was sent');
  return {
    ...at,
    ...known({ accuracyMetres: place.accuracyMetres, address: orNothing(place.address), floor: orNothing(place.floor), access: orNothing(place.access) }),
    placeType: place.placeType,
  };
}

/**
 * Everything of an incident but its reference. It holds no instant of its own (the service knows when it was told): the
 * same form says the same each time it is sent, so raising again after a lost answer is no second, differing request.
 */
export function incidentOf(form: IncidentForm, region: Bounds | undefined): Omit<IncidentRequest, 'cadReference'> {
  if (!form.category) throw new Error('an incident without category was sent');
  const patient = known({ ageYears: numberOf(form.ageYears), sex: orNothing(form.sex) });
  const minutes = numberOf(form.ambulanceMinutes);
  return {
    category: form.category,
    location: locationOf(form.place, region),
    scene: { state: form.scene, ...(form.scene === 'HAZARD' && { hazards: form.hazards }) },
    ...(Object.keys(patient).length > 0 && { patient }),
    ...(minutes !== undefined && { ambulance: { etaSeconds: Math.round(minutes * 60), source: 'coordinator' } }),
    ...known({ notes: orNothing(form.notes) }),
    ...callerOf(form.caller),
  };
}

export const placeFormOf = (location: Location): PlaceForm => ({
  coordinates: coordinateWords(location),
  address: location.address ?? '', floor: location.floor ?? '', access: location.access ?? '',
  placeType: location.placeType, accuracyMetres: location.accuracyMetres,
});

/** The form that would have told what is known now. */
export function formOf(callout: CalloutView): IncidentForm {
  const { category, location, scene, patient, notes } = callout;
  return {
    category: isCare(category) ? '' : category,
    place: placeFormOf(location),
    scene: scene.state,
    hazards: scene.hazards,
    ageYears: patient?.ageYears === undefined ? '' : String(patient.ageYears),
    sex: patient?.sex ?? '',
    ambulanceMinutes: '',
    notes: notes ?? '',
    caller: callerFormOf(callout),
  };
}

/** What of a form was changed or cleared, and nothing else: what was not touched is not said again. */
export const correctionOf = (before: IncidentForm, after: IncidentForm, region: Bounds | undefined): Correction =>
  changed(incidentOf(before, region), incidentOf(after, region));

/** What differs between two sayings, with what is said no more as emptied: to leave it out would leave it as it was. */
export function changed<T extends object>(was: T, is: T): Partial<T> {
  const names = Object.keys({ ...was, ...is }) as (keyof T)[];
  const said = names.filter((name) => !same(was[name], is[name])).map((name) => [name, withEmptied(was[name], is[name])]);
  return Object.fromEntries(said) as Partial<T>;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

function withEmptied(was: unknown, is: unknown): unknown {
  if (is === undefined) return emptied(was);
  if (!isGroup(was) || !isGroup(is)) return is;
  const gone = Object.entries(was).filter(([name]) => !(name in is)).map(([name, value]) => [name, emptied(value)]);
  return { ...is, ...Object.fromEntries(gone) };
}

/** No text, an empty list, a group of which nothing is known; a figure has no empty one but null. */
function emptied(value: unknown): unknown {
  if (typeof value === 'string') return '';
  if (Array.isArray(value)) return [];
  if (!isGroup(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, emptied(each)]));
}

/** A reference for what was raised here, unique enough for ever: the minute and four random letters. */
export function newReference(now: number, random: () => number = Math.random): string {
  const letters = Array.from({ length: 4 }, () => 'BCDFGHJKLMNPQRSTVWXZ'[Math.floor(random() * 20)]).join('');
  return `CONSOLE-${new Date(now).toISOString().slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-')}-${letters}`;
}
