/** How closely a responder is followed: never when off duty, coarsely while waiting, closely on the way. */
export type Following = 'NOT' | 'WAITING' | 'ON_THE_WAY';

/** While waiting the battery counts, and a position is good for half a day. */
export const WAITING_EVERY_MS = 5 * 60_000;
/** On the way, the coordinator watches. */
const ON_THE_WAY_EVERY_MS = 4_000;

export function followingOf(onDuty: boolean, assigned: boolean): Following {
  if (assigned) return 'ON_THE_WAY';
  return onDuty ? 'WAITING' : 'NOT';
}

/**
 * How long a fix waits before it is sent, the last one having been sent at `lastSentAt` (monotonic milliseconds); undefined
 * when none is sent. None is dropped for coming too soon: whoever stops walking has no later one.
 */
export function waitOf(following: Following, lastSentAt: number | undefined, now: number): number | undefined {
  if (following === 'NOT') return undefined;
  if (lastSentAt === undefined) return 0;
  const every = following === 'ON_THE_WAY' ? ON_THE_WAY_EVERY_MS : WAITING_EVERY_MS;
  return Math.max(0, lastSentAt + every - 500 - now);
}
