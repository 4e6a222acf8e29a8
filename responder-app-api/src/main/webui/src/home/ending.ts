import type { MembershipView } from '../api/types';
import { daysUntil, SOON_DAYS } from '../join/soon';
import { day, text, word } from '../text/text';

/** The worst that is to be said of a membership: what has ended, else what ends first and soon; nothing while all is well. */
export function ending({ state, validUntil, codeOfConduct: { acceptBy }, qualifications }: MembershipView, nowMs: number): string | undefined {
  if (state !== 'ACTIVE') return undefined;
  if (acceptBy && Date.parse(acceptBy) <= nowMs) return text('memberships.codeOverdue', { day: day(acceptBy) });
  const over = qualifications.find((each) => each.state === 'EXPIRED');
  if (over) return `${word('qualification', over.code)}: ${word('qualificationState', over.state)}`;
  const ends = [
    { at: acceptBy, say: () => text('memberships.codeDue', { day: day(acceptBy!) }) },
    { at: validUntil, say: (count: number) => text('memberships.ends', { count }) },
    ...qualifications.filter(({ verified }) => verified).map(({ code, validUntil: at }) => (
      { at, say: (count: number) => `${word('qualification', code)}: ${text('memberships.certificateEnds', { count })}` })),
  ].flatMap(({ at, say }) => (at ? [{ days: daysUntil(at, nowMs), say }] : []));
  const first = ends.sort((one, other) => one.days - other.days)[0];
  return first && first.days <= SOON_DAYS ? first.say(first.days) : undefined;
}
