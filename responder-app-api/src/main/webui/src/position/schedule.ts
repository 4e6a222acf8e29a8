/** How closely a responder is followed: never when off duty, coarsely while waiting, closely on the way. */
export type Following = 'NOT' | 'WAITING' | 'ON_THE_WAY';

/** While waiting, the street is enough and the battery counts. */
export const WAITING_EVERY_MS = 60_000;
/** On the way, the coordinator watches. */
const ON_THE_WAY_EVERY_MS = 4_000;

export function followingOf(onDuty: boolean, assigned: boolean): Following {
  if (assigned) return 'ON_THE_WAY';
  return onDuty ? 'WAITING' : 'NOT';
}

/** Whether a fix should be sent, the last one having been sent at `lastSentAt` (monotonic milliseconds). */
export function isDue(following: Following, lastSentAt: number | undefined, now: number): boolean {
  if (following === 'NOT') return false;
  if (lastSentAt === undefined) return true;
  return now - lastSentAt >= (following === 'ON_THE_WAY' ? ON_THE_WAY_EVERY_MS : WAITING_EVERY_MS) - 500;
}
