import { parseAbsolute, parseDate } from '@internationalized/date';

/** The end of a day in the region, as an instant; absent for no day. */
export const endOf = (day: string, timeZone: string): string | undefined =>
  day === '' ? undefined : parseDate(day).add({ days: 1 }).toDate(timeZone).toISOString();

/** The last day that something holds which ends at an instant, as a date field writes it; empty for no end. */
export function lastDayOf(end: string | undefined, timeZone: string): string {
  if (end === undefined) return '';
  return parseAbsolute(end, timeZone).subtract({ milliseconds: 1 }).toString().slice(0, 'YYYY-MM-DD'.length);
}
