import type { VerificationTask } from './types';

/** Names what waits: a qualification of a person. */
export const keyOf = ({ responderId, qualification }: Pick<VerificationTask, 'responderId' | 'qualification'>): string =>
  `${responderId}/${qualification}`;

/** What comes after it is decided: the next in the queue, behind the last the first. */
export function nextAfter(tasks: readonly VerificationTask[], task: VerificationTask): string | undefined {
  const here = tasks.findIndex((each) => keyOf(each) === keyOf(task));
  const rest = [...tasks.slice(here + 1), ...tasks.slice(0, Math.max(0, here))];
  return rest[0] && keyOf(rest[0]);
}

/** Decisions of the current hour and of the last whole hours. */
export function paceOf(hours: readonly { decided: number }[]) {
  const whole = hours.slice(0, -1);
  return {
    thisHour: hours.at(-1)?.decided ?? 0,
    lastHour: whole.at(-1)?.decided ?? 0,
    most: Math.max(1, ...hours.map(({ decided }) => decided)),
  };
}
