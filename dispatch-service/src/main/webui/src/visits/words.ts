import type { CalendarDate } from '@internationalized/date';
import type { Outcome } from '../api/types';
import { millis } from '../time/words';
import { named, OUTCOMES } from '../words/names';
import type { Series, Visit, Weekday } from './types';

/** In the order of the week. */
export const WEEKDAYS: Readonly<Record<Weekday, string>> = {
  MONDAY: 'Mon', TUESDAY: 'Tue', WEDNESDAY: 'Wed', THURSDAY: 'Thu', FRIDAY: 'Fri', SATURDAY: 'Sat', SUNDAY: 'Sun',
};

/** How a visit stands, and whether somebody has to see to it. */
export interface Standing { words: string; needs: boolean }

/** "Anna Frick comes", "Nobody came", "Withheld": what an organiser wants to know of a visit at this moment. */
export function standingOf(visit: Visit, now: number): Standing {
  const over = millis(visit.to) <= now;
  if (visit.state === 'SKIPPED') return calm('Left out');
  if (visit.state === 'PLANNED') return over ? { words: 'Nobody was asked', needs: true } : calm('Planned');
  // what is kept of a callout is erased some day, and the visit stays
  if (!visit.became) return calm('Raised');
  const { state, outcome, coming } = visit.became;
  if (state === 'CLOSED') return ended(outcome, coming);
  if (state === 'WITHHELD') return { words: 'Withheld', needs: true };
  const who = coming.join(', ');
  if (over) return { words: who ? `${who} said yes, not heard of since` : 'Nobody came', needs: true };
  if (state === 'EXHAUSTED') return { words: who ? `${who} ${comes(coming)}, nobody left to ask` : 'Nobody left to ask', needs: true };
  if (who) return calm(`${who} ${comes(coming)}${state === 'COVERED' ? '' : ', asking for more'}`);
  return calm('Asking volunteers');
}

const calm = (words: string): Standing => ({ words, needs: false });

const comes = (people: readonly string[]): string => (people.length === 1 ? 'comes' : 'come');

function ended(outcome: Outcome | undefined, coming: readonly string[]): Standing {
  if (outcome === 'NO_HELP_FOUND') return { words: 'Nobody came', needs: true };
  const how = named(OUTCOMES, outcome ?? 'OTHER');
  return calm(outcome === 'COMPLETED' && coming.length > 0 ? `${how} by ${coming.join(', ')}` : how);
}

/** "Tue and Fri", "Mon, Wed and Fri", "every day". */
export function daysWords(days: readonly Weekday[]): string {
  const names = (Object.keys(WEEKDAYS) as Weekday[]).filter((day) => days.includes(day)).map((day) => WEEKDAYS[day]);
  if (names.length === 7) return 'every day';
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

const OF_SUNDAY_FIRST: readonly Weekday[] = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** The first day from that one on which is one of these weekdays; without any, that day. */
export function firstOn(days: readonly Weekday[], from: CalendarDate): CalendarDate {
  const weekdayOf = (day: CalendarDate) => OF_SUNDAY_FIRST[day.toDate('UTC').getUTCDay()] ?? 'SUNDAY';
  const week = Array.from({ length: 7 }, (_, ahead) => from.add({ days: ahead }));
  return week.find((day) => days.includes(weekdayOf(day))) ?? from;
}

const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** "Mon 18 Jan 2027", of a day as the API writes it. */
export const dayWords = (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`)).replace(',', '');

/** Who is visited and where, as far as it was told. */
export const whomWords = ({ first }: Series): string =>
  [first.person?.name, first.location.address].filter(Boolean).join(', ') || first.reference;
