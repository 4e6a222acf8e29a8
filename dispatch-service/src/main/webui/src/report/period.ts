/** Whole days, both included, as ISO dates. */
export interface Days { from: string; to: string }

const two = (n: number) => String(n).padStart(2, '0');

const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The whole month that a day lies in. */
export function monthOf(day: string): Days {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${two(lastOf(year, month))}` };
}

/** The month so many after the one that these days begin in; negative for before. */
export function monthsOn({ from }: Days, months: number): Days {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  return monthOf(first.toISOString().slice(0, 10));
}

const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });

/** "October 2026" for a whole month, "3 Oct 2026 to 9 Oct 2026" otherwise. */
export function daysWords(days: Days): string {
  const month = monthOf(days.from);
  if (month.from === days.from && month.to === days.to) return MONTH.format(new Date(days.from));
  const from = DAY.format(new Date(days.from));
  return days.from === days.to ? from : `${from} to ${DAY.format(new Date(days.to))}`;
}

/** The day in that time zone. */
export const dayIn = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** The days that an address asks for, or this month. */
export function daysOf(query: URLSearchParams, today: string): Days {
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  return ISO.test(from) && ISO.test(to) ? { from, to } : monthOf(today);
}
