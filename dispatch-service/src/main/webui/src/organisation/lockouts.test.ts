import { expect, it } from 'vitest';
import { lockedOut, unseen } from './lockouts';
import type { Lockout } from './types';

const lockout = (more: Partial<Lockout> = {}): Lockout =>
  ({ kind: 'STAFF', who: 'eve', name: 'Eve', reason: 'has left', by: 'Ada', at: '2026-11-22T10:00:00Z', ...more });

it('whoever is locked out of one service only is not said to be locked out', () => {
  expect(lockedOut({ calls: [lockout()], volunteers: [lockout()] }, 'STAFF', 'eve')?.shut).toBe('BOTH');
  expect(lockedOut({ calls: [lockout()], volunteers: [] }, 'STAFF', 'eve')?.shut).toBe('CALLS');
  expect(lockedOut({ calls: [], volunteers: [lockout()] }, 'STAFF', 'eve')?.shut).toBe('VOLUNTEERS');
  expect(lockedOut({ calls: [lockout()], volunteers: undefined }, 'STAFF', 'eve')?.shut).toBe('CALLS_AT_LEAST');
});

it('what was lifted holds no more, and a system is nobody of the staff', () => {
  const lifted = lockout({ liftedAt: '2026-11-22T11:00:00Z', liftedBy: 'Ada' });
  expect(lockedOut({ calls: [lifted], volunteers: [lifted] }, 'STAFF', 'eve')).toBeUndefined();
  expect(lockedOut({ calls: [lockout({ kind: 'CLIENT' })], volunteers: [] }, 'STAFF', 'eve')).toBeUndefined();
  expect(lockedOut({ calls: [lockout({ kind: 'CLIENT' })], volunteers: [] }, 'CLIENT', 'eve')?.shut).toBe('BOTH');
});

it('whoever is locked out is shown even if nobody has seen them', () => {
  const all = { calls: [lockout(), lockout({ who: 'ivy' })], volunteers: [lockout()] };
  expect(unseen(all, 'STAFF', ['ivy']).map(({ who }) => who)).toEqual(['eve']);
});
