import type { Lockout } from './types';

/** Each service has doors of its own: out of which somebody is locked. */
export type Shut = 'BOTH' | 'CALLS' | 'VOLUNTEERS' | 'CALLS_AT_LEAST';

export interface LockedOut { said: Lockout; shut: Shut }

/** Lockouts as both services tell of them; those of the volunteers' service are undefined where it does not answer. */
export interface Lockouts { calls: readonly Lockout[]; volunteers: readonly Lockout[] | undefined }

type Kind = Lockout['kind'];

const held = (all: readonly Lockout[], kind: Kind, who: string) =>
  all.find((each) => each.kind === kind && each.who === who && each.liftedAt === undefined);

/** Whether somebody is locked out, and of what; undefined for whoever is not. Systems call one service only. */
export function lockedOut({ calls, volunteers }: Lockouts, kind: Kind, who: string): LockedOut | undefined {
  const here = held(calls, kind, who);
  if (kind === 'CLIENT') return here && { said: here, shut: 'BOTH' };
  const there = volunteers && held(volunteers, kind, who);
  const said = here ?? there;
  if (!said) return undefined;
  if (here && there) return { said, shut: 'BOTH' };
  if (!here) return { said, shut: 'VOLUNTEERS' };
  return { said, shut: volunteers ? 'CALLS' : 'CALLS_AT_LEAST' };
}

/** Whose door is shut and who has not been seen, or not for long: they stand beside those who have. */
export function unseen({ calls, volunteers = [] }: Lockouts, kind: Kind, seen: readonly string[]): Lockout[] {
  const known = new Set(seen);
  return [...calls, ...volunteers].filter((each) => {
    if (each.kind !== kind || each.liftedAt !== undefined || known.has(each.who)) return false;
    known.add(each.who);
    return true;
  });
}

export const SHUT_WORDS: Record<Shut, string> = {
  BOTH: 'Locked out',
  CALLS: 'Locked out of calls, not yet of volunteers’ data: lock out again',
  VOLUNTEERS: 'Locked out of volunteers’ data, not yet of calls: lock out again',
  CALLS_AT_LEAST: 'Locked out of calls; of volunteers’ data is not known now',
};
