import { counted } from '../words/counted';
import type { AskedMember, Fairness, FairnessBand } from './types';

const DAYS_A_WEEK = 7;

/** "Never", "Once", "Twice", "3 to 5 times", "11 times or more". */
export function bandWords({ from, to }: Pick<FairnessBand, 'from' | 'to'>): string {
  if (from === 0 && to === 0) return 'Never';
  if (from === 1 && to === 1) return 'Once';
  if (from === 2 && to === 2) return 'Twice';
  return to === undefined ? `${from} times or more` : `${from} to ${to} times`;
}

/** Whether somebody was asked more often a week than they wished, on the average of the days. */
export const isAskedTooOften = ({ asked, wishPerWeek }: Pick<AskedMember, 'asked' | 'wishPerWeek'>, days: number): boolean =>
  wishPerWeek !== undefined && (asked * DAYS_A_WEEK) / days > wishPerWeek;

/** The whole in a sentence or two. */
export function fairnessWords({ alerts, accepted, members, busiestTenthShare }: Fairness): string {
  if (alerts === 0) return 'Nobody was asked in these days.';
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  return `${counted(alerts, 'alert', 'alerts')} to ${counted(members, 'member', 'members')}, ${percent(accepted / alerts)} accepted. `
    + `The tenth who were asked most got ${percent(busiestTenthShare)} of them.`;
}
