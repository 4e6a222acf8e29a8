import { describe, expect, it } from 'vitest';
import { queryOf } from './api';
import { endOf, lastDayOf } from './days';
import { approvalWords, whyNotToApprove, wordOf } from './decision';
import { bandWords, isAskedTooOften } from './fairness';
import { nextAfter, paceOf } from './queue';
import { ringingOf } from './ringing';
import type { VerificationTask } from './types';

const ZONE = 'Europe/Vaduz';

describe('a question for people', () => {
  it('says only what matters', () => {
    expect(queryOf({ q: ' zoë ', near: '', within: '5000', qualification: 'NURSE', state: '' })).toBe('q=zo%C3%AB&qualification=NURSE');
    expect(queryOf({ q: '', near: '9.5,47.1', within: '2000', qualification: '', state: '' }, 'c')).toBe('near=9.5%2C47.1&within=2000&cursor=c');
  });
});

describe('a last day', () => {
  it.each(['2026-03-28', '2026-03-29', '2026-10-25', '2026-12-31'])('%s ends with that day in the region, whatever its clock does', (day) => {
    expect(lastDayOf(endOf(day, ZONE), ZONE)).toBe(day);
  });
  it('is none without an end', () => {
    expect(endOf('', ZONE)).toBeUndefined();
    expect(lastDayOf(undefined, ZONE)).toBe('');
  });
  it('is told to the very instant', () => {
    expect(endOf('2026-11-22', ZONE)).toBe('2026-11-22T23:00:00.000Z');
  });
});

describe('a decision', () => {
  const approved = { byName: 'Clara', own: false, at: '2026-11-22T10:00:00Z' };
  it('names the document that was looked at', () => {
    expect(wordOf({ verdict: 'REFUSED', day: '2027-01-01', reason: ' not yours ' }, 'd', ZONE))
      .toEqual({ verified: false, objection: { verdict: 'REFUSED', reason: 'not yours' }, document: 'd' });
    expect(wordOf({ verdict: 'APPROVE', day: '', reason: 'x' }, 'd', ZONE)).toEqual({ verified: true, document: 'd' });
  });
  it('is not the second of whoever was the first', () => {
    expect(whyNotToApprove({ approved: { ...approved, own: true } }, true)).toContain('another person');
    expect(whyNotToApprove({ approved }, false)).toContain('clinical lead');
    expect(whyNotToApprove({ approved }, true)).toBeUndefined();
    expect(whyNotToApprove({}, false)).toBeUndefined();
  });
  it('says on its button what it comes to', () => {
    expect(approvalWords({ takesTwoPeople: false })).toBe('Approve');
    expect(approvalWords({ takesTwoPeople: true })).toBe('Approve as the first of two');
    expect(approvalWords({ takesTwoPeople: true, approved })).toBe('Approve as the second');
  });
});

describe('the queue', () => {
  const task = (responderId: string) => ({ responderId, qualification: 'BLS_AED' }) as VerificationTask;
  const [a, b, c] = [task('a'), task('b'), task('c')];
  it('goes on with the next, and behind the last with the first', () => {
    expect(nextAfter([a, b, c], b)).toBe('c/BLS_AED');
    expect(nextAfter([a, b, c], c)).toBe('a/BLS_AED');
    expect(nextAfter([a], a)).toBeUndefined();
  });
  it('tells this hour from the one before', () => {
    const [earlier, last, current] = [{ verified: 5, decided: 9 }, { verified: 4, decided: 4 }, { verified: 1, decided: 2 }];
    expect(paceOf([earlier, last, current])).toEqual({ thisHour: current, lastHour: last, most: 9 });
    expect(paceOf([current]).lastHour).toEqual({ verified: 0, decided: 0 });
  });
});

describe('fairness', () => {
  it('names its bands', () => {
    expect([[0, 0], [1, 1], [2, 2], [3, 5], [11, undefined]].map(([from, to]) => bandWords({ from: from ?? 0, ...(to !== undefined && { to }) })))
      .toEqual(['Never', 'Once', 'Twice', '3 to 5 times', '11 times or more']);
  });
  it('goes by the wish a week', () => {
    expect(isAskedTooOften({ asked: 9, wishPerWeek: 2 }, 30)).toBe(true);
    expect(isAskedTooOften({ asked: 8, wishPerWeek: 2 }, 30)).toBe(false);
    expect(isAskedTooOften({ asked: 99 }, 30)).toBe(false);
  });
});

describe('phones that ring', () => {
  const none = { at: '2026-11-22T10:00:00Z', onDuty: 0, provenWithinADay: 0, provenWithinAWeek: 0, provenWithinAMonth: 0, unproven: 0, cannot: 0 };
  it('are never rounded up to all', () => {
    expect(ringingOf({ ...none, onDuty: 1000, provenWithinADay: 900, provenWithinAMonth: 99, cannot: 1 }).share).toBe('99 %');
  });
  it('are no share of nobody', () => {
    expect(ringingOf(none).share).toBe('–');
  });
});
