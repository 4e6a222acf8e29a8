import { del, get, set } from 'idb-keyval';
import type { NewResponder, QualificationCode, TravelMode } from '../api/types';

/** What somebody has said so far on the way to an account, kept on this phone until it is opened. */
export interface Draft {
  readonly step: number;
  readonly displayName?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly home?: { readonly lon: number; readonly lat: number };
  readonly languages: readonly string[];
  readonly travelModes: readonly TravelMode[];
  readonly carriesAed?: boolean;
  readonly skills?: readonly QualificationCode[];
}

const DRAFT = 'registration';

export const begun = (name: string | undefined, language: string): Draft => ({
  step: 0,
  ...(name ? { displayName: name } : {}),
  languages: [language],
  travelModes: ['FOOT'],
});

export const loadDraft = (): Promise<Draft | undefined> => get<Draft>(DRAFT).catch(() => undefined);

/** A phone that keeps nothing is no reason to stop. */
export const keepDraft = (draft: Draft): Promise<void> => set(DRAFT, draft).catch(() => undefined);

export const forgetDraft = (): Promise<void> => del(DRAFT).catch(() => undefined);

/** Who registers; a way to a call is always there, since each step sees to its own. */
export function responderOf(draft: Draft): NewResponder {
  const [mode = 'FOOT', ...others] = draft.travelModes;
  return {
    displayName: draft.displayName ?? '',
    languages: [...draft.languages],
    travelModes: [mode, ...others],
    ...(draft.phone ? { phone: draft.phone } : {}),
    ...(draft.email ? { email: draft.email } : {}),
    ...(draft.home ? { home: draft.home } : {}),
    ...(draft.carriesAed === undefined ? {} : { carriesAed: draft.carriesAed }),
    ...(draft.skills?.length ? { skills: [...draft.skills] } : {}),
  };
}

/** About a kilometre: enough to know which organisation is near, too little to find a door. */
const HOME_DEGREES = 0.01;

export function rough(lon: number, lat: number): { lon: number; lat: number } {
  const onGrid = (degrees: number): number => Number((Math.round(degrees / HOME_DEGREES) * HOME_DEGREES).toFixed(2));
  return { lon: onGrid(lon), lat: onGrid(lat) };
}
