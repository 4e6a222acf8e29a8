import { spanWords } from '../time/words';

const DAY = 86_400_000;

/** A day as the API writes it, in the region's zone: "2026-11-22". */
export function dayIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** "22 Nov 2026" */
export const dayWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(Date.parse(day));

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** How a check stands: "overdue by 3 days", "due today", "due in 12 days", later the day itself. */
export function dueWords(due: string | undefined, today: string): string {
  if (!due) return 'no check planned';
  const left = daysBetween(today, due);
  if (left < 0) return `overdue by ${left === -1 ? '1 day' : `${-left} days`}`;
  if (left === 0) return 'due today';
  if (left === 1) return 'due tomorrow';
  return left <= 60 ? `due in ${left} days` : `due on ${dayWords(due)}`;
}

export const isOverdue = (due: string | undefined, today: string): boolean => due !== undefined && due < today;

/** The day so many days later. */
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** "for 3 days"; a moment ago is "just now". */
export function sinceWords(at: number, now: number): string {
  const span = spanWords(now - at);
  return span === 'now' ? 'just now' : `for ${span}`;
}
