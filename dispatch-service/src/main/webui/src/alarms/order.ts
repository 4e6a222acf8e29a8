import { millis } from '../time/words';
import type { Alarm, AlarmKind } from './types';

/** The gravest first. */
const GRAVITY: readonly AlarmKind[] = [
  'PANIC', 'NOBODY_ACCEPTED', 'OVERDUE_CHECK', 'WARNING_UNREAD', 'DELIVERY_FAILING', 'AED_GONE', 'FOLLOW_UP_OVERDUE',
  'DISTRESS',
];

/** Whether it has an owner who is at a desk; whoever reads this is. */
export const isSeenTo = ({ owner }: Alarm, me: string | undefined): boolean =>
  owner !== undefined && (owner.present || owner.subject === me);

/** Whether somebody has to do something about it at this desk: nobody who is there has it, or this person is asked to take it over. */
export const calls = (alarm: Alarm, me: string | undefined): boolean =>
  !isSeenTo(alarm, me) || (me !== undefined && alarm.offeredTo?.subject === me);

/** Whether it has waited for so long that every desk is to notice. */
export const isLoud = (alarm: Alarm, now: number): boolean =>
  alarm.louderAt !== undefined && now >= millis(alarm.louderAt);

/** What calls first, then the gravest, then the oldest. */
export function inOrder(alarms: readonly Alarm[], me: string | undefined): Alarm[] {
  const keyOf = (alarm: Alarm) => [calls(alarm, me) ? 0 : 1, GRAVITY.indexOf(alarm.kind), millis(alarm.raisedAt)];
  return [...alarms].sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    const differing = left.findIndex((value, i) => value !== right[i]);
    return differing < 0 ? a.id.localeCompare(b.id) : (left[differing] ?? 0) - (right[differing] ?? 0);
  });
}
