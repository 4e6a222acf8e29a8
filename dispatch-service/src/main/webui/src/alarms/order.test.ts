import { describe, expect, it } from 'vitest';
import { after, RECEIVED } from '../words/fixtures';
import { calls, inOrder, isLoud } from './order';
import type { Alarm } from './types';
import { deskWords, ownerWords, seenToWords } from './words';

const alarm = (over: Partial<Alarm>): Alarm => ({
  id: 'a', kind: 'NOBODY_ACCEPTED', calloutId: 'c', calloutKind: 'INCIDENT', category: 'CARDIAC_ARREST', subject: 'c',
  raisedAt: after(0), unownedSince: after(0), louderAt: after(60), ...over,
});
const lena = { subject: 'lena', name: 'Lena', since: after(5), present: true };
const owned = (over: Partial<Alarm>) => {
  const { unownedSince, louderAt, ...rest } = alarm({ owner: lena, ...over });
  return rest;
};

describe('alarms', () => {
  it('come in the order in which somebody is wanted: unowned, then the gravest, then the oldest', () => {
    const ordered = inOrder([
      owned({ id: 'owned', kind: 'PANIC' }),
      alarm({ id: 'young', raisedAt: after(9) }),
      alarm({ id: 'old' }),
      alarm({ id: 'grave', kind: 'PANIC', raisedAt: after(20) }),
    ], 'clara');
    expect(ordered.map(({ id }) => id)).toEqual(['grave', 'old', 'young', 'owned']);
  });

  it('call whoever is asked to take one over, and nobody else', () => {
    const offered = owned({ offeredTo: { subject: 'clara', name: 'Clara' } });
    expect(calls(offered, 'clara')).toBe(true);
    expect(calls(offered, 'lena')).toBe(false);
    expect(ownerWords(offered, 'clara', RECEIVED)).toBe('Lena asks you to take it over');
  });

  it('grow loud when they have waited for long enough, and never while somebody has them', () => {
    expect(isLoud(alarm({}), RECEIVED + 59_000)).toBe(false);
    expect(isLoud(alarm({}), RECEIVED + 60_000)).toBe(true);
    expect(isLoud(owned({}), RECEIVED + 90_000)).toBe(false);
  });

  it('call everybody else when whoever has one is not at a desk, and are then nobody\'s to the callout\'s row', () => {
    const left = { ...owned({ owner: { ...lena, present: false }, noticeAt: after(120) }), louderAt: after(60) };
    expect(calls(left, 'clara')).toBe(true);
    expect(calls(left, undefined)).toBe(true);
    expect(calls(left, 'lena')).toBe(false);
    expect(calls(owned({}), 'clara')).toBe(false);
    expect(isLoud(left, RECEIVED + 60_000)).toBe(true);
    expect(seenToWords([left], 'clara')).toBe('');
    expect(ownerWords(left, 'clara', RECEIVED + 60_000)).toBe('Lena sees to it, but is not at a desk. The duty phone is told in 60 s');
    const toldBefore = { ...left, noticeSentAt: after(2), noticeAt: undefined };
    expect(ownerWords(toldBefore, 'clara', RECEIVED)).toBe('Lena sees to it, but is not at a desk');
  });

  it('say who is told next, and that an owner has gone', () => {
    expect(ownerWords(alarm({ noticeAt: after(180) }), 'clara', RECEIVED + 60_000))
      .toBe('Nobody sees to it, for 60 s. The duty phone is told in 2 min');
    expect(ownerWords(owned({ owner: { ...lena, present: false } }), 'clara', RECEIVED))
      .toBe('Lena sees to it, but is not at a desk');
  });

  it('name on the row of a callout each who has one of its alarms, once', () => {
    const mine = owned({ id: 'mine', owner: { ...lena, subject: 'clara', name: 'Clara' } });
    expect(seenToWords([alarm({})], 'clara')).toBe('');
    expect(seenToWords([owned({}), owned({ id: 'other' })], 'clara')).toBe('Lena sees to it');
    expect(seenToWords([mine], 'clara')).toBe('You see to it');
    expect(seenToWords([owned({}), mine], 'clara')).toBe('Lena and you see to it');
  });

  it('say honestly that nobody outside would hear', () => {
    expect(deskWords({ attended: false, people: [], notices: 'NO_GATEWAY' }))
      .toBe('Nobody is at the desk. Alarms reach nobody outside: no gateway is set up.');
  });
});
