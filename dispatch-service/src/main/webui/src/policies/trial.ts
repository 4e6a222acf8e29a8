import { parseDateTime, toZoned } from '@internationalized/date';
import type { LonLat, PlaceType } from '../api/types';
import { isCare } from '../words/names';
import { exactWords } from './durations';
import { listed } from './lines';
import type { DryRun, DryRunRequest, PolicyView } from './types';

/** A call that nobody has raised. */
export interface Trial { coordinates: string; at: string; placeType: PlaceType | ''; age: string }

/** What is asked; the hour is that of the region, and now where none is said. */
export function requestOf(trial: Trial, place: LonLat, zone: string, policy: Pick<PolicyView, 'appliesTo'>): DryRunRequest {
  const age = Number(trial.age);
  return {
    location: { ...place, ...(trial.placeType && { placeType: trial.placeType }) },
    ...(trial.at && { at: toZoned(parseDateTime(trial.at), zone).toAbsoluteString() }),
    ...(trial.age.trim() && !isCare(policy.appliesTo.category) && { patient: { ageYears: age } }),
  };
}

export const ageProblem = (text: string): string | null =>
  (!text.trim() || (/^\d{1,3}$/.test(text.trim()) && Number(text) <= 130) ? null : 'A whole number of years');

/** "7 people would be asked at once; after 30 s of silence, others." */
export function outcomeWords({ candidates, patienceSeconds }: Pick<DryRun, 'candidates' | 'patienceSeconds'>): string {
  const chosen = candidates.filter((each) => each.chosen).length;
  if (chosen === 0) return 'Nobody would be asked.';
  const people = chosen === 1 ? '1 person would be asked' : `${chosen} people would be asked`;
  return `${people} at once; others after ${exactWords(patienceSeconds)} of silence.`;
}

/** How many of those asked come in which role: "5 direct and 2 AED runner". */
export function rolesWords({ candidates }: Pick<DryRun, 'candidates'>, names: Readonly<Record<string, string>>): string {
  const counts = new Map<string, number>();
  for (const { chosen, role } of candidates) if (chosen && role) counts.set(role, (counts.get(role) ?? 0) + 1);
  return listed([...counts].map(([role, count]) => `${count} ${(names[role] ?? role).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`));
}
