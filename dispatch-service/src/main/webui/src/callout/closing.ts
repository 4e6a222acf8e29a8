import type { Kind, Outcome } from '../api/types';
import { isActive } from '../board/attention';
import type { Known } from '../live/merge';
import { OUTCOMES } from '../words/names';

/** Nobody is treated by a shopping trip, and no emergency is simply done. */
const NOT_FOR: Record<Kind, Outcome> = { INCIDENT: 'COMPLETED', CARE_REQUEST: 'TREATED' };

/** The outcomes that a callout of this kind can have, with their words. */
export const outcomesOf = (kind: Kind): Partial<Record<Outcome, string>> =>
  Object.fromEntries(Object.entries(OUTCOMES).filter(([outcome]) => outcome !== NOT_FOR[kind]));

/** What closing does to the people of the callout. */
export function consequenceOf({ callout, whole }: Pick<Known, 'callout' | 'whole'>): string {
  if (!whole) return 'Who is on the way has not been read. Whoever is on the way is stood down at once; whoever is with the patient stays until released.';
  const active = callout.assignments.filter(isActive);
  const staying = active.filter(({ progress }) => progress === 'WITH_PATIENT');
  const leaving = active.length - staying.length;
  const down = leaving === 0 ? 'Nobody is on the way.' : `${leaving === 1 ? '1 person' : `${leaving} people`} on the way ${leaving === 1 ? 'is' : 'are'} stood down at once.`;
  return staying.length === 0 ? down : `${down} With the patient until released: ${staying.map((each) => each.responderName).join(', ')}.`;
}
