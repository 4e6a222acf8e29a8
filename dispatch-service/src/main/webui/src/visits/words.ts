import type { Series, Visit, Weekday } from './types';

/** In the order of the week. */
export const WEEKDAYS: Readonly<Record<Weekday, string>> = {
  MONDAY: 'Mon', TUESDAY: 'Tue', WEDNESDAY: 'Wed', THURSDAY: 'Thu', FRIDAY: 'Fri', SATURDAY: 'Sat', SUNDAY: 'Sun',
};

export const VISIT_STATES: Readonly<Record<Visit['state'], string>> = {
  PLANNED: 'Planned', RAISED: 'Raised', SKIPPED: 'Left out',
};

/** "Tue and Fri", "Mon, Wed and Fri", "every day". */
export function daysWords(days: readonly Weekday[]): string {
  const names = (Object.keys(WEEKDAYS) as Weekday[]).filter((day) => days.includes(day)).map((day) => WEEKDAYS[day]);
  if (names.length === 7) return 'every day';
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** "Mon 18 Jan 2027", of a day as the API writes it. */
export const dayWords = (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`)).replace(',', '');

/** Who is visited and where, as far as it was told. */
export const whomWords = ({ first }: Series): string =>
  [first.person?.name, first.location.address].filter(Boolean).join(', ') || first.reference;
