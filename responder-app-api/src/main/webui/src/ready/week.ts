import type { WeeklyInterval } from '../api/types';

export type Day = WeeklyInterval['day'];

export const days: readonly Day[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Hours of one begin and end, with the days on which they begin. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly days: readonly Day[];
}

/** The same hours on several days are one line; by their first day, then by their begin. */
export function linesOf(hours: readonly WeeklyInterval[]): readonly Line[] {
  const distinct = new Map(hours.map(({ from, to }) => [`${from}-${to}`, { from, to }]));
  return [...distinct.values()]
    .map(({ from, to }) => ({
      from,
      to,
      days: days.filter((day) => hours.some((one) => one.day === day && one.from === from && one.to === to)),
    }))
    .sort((one, other) => days.indexOf(one.days[0]!) - days.indexOf(other.days[0]!) || one.from.localeCompare(other.from));
}

/** Without the hours of a line. */
export function without(hours: readonly WeeklyInterval[], { from, to }: Line): WeeklyInterval[] {
  return hours.filter((one) => one.from !== from || one.to !== to);
}

/** With the hours of a line; what is there already is not there twice. */
export function including(hours: readonly WeeklyInterval[], { from, to, days: wanted }: Line): WeeklyInterval[] {
  const known = hours.filter((one) => one.from !== from || one.to !== to || !wanted.includes(one.day));
  return [...known, ...wanted.map((day) => ({ day, from, to }))];
}

/** Whether hours end on the day after they begin. */
export const overMidnight = ({ from, to }: Pick<Line, 'from' | 'to'>): boolean => to <= from;
