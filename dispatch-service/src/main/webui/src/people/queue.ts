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

interface Hour { verified: number; decided: number }

const NOTHING: Hour = { verified: 0, decided: 0 };

/** What was verified, and decided in any way, in the current hour and the whole one before; and the most of any hour. */
export function paceOf(hours: readonly Hour[]) {
  return {
    thisHour: hours.at(-1) ?? NOTHING,
    lastHour: hours.at(-2) ?? NOTHING,
    most: Math.max(1, ...hours.map(({ decided }) => decided)),
  };
}
