import { describe, expect, it } from 'vitest';
import type { MembershipView, QualificationView } from '../api/types';
import { ending } from './ending';

const NOW = Date.parse('2026-11-23T09:00:00Z');

const membership = (changes: Partial<MembershipView> = {}): MembershipView =>
  ({ organisation: 'demo', state: 'ACTIVE', codeOfConduct: {}, qualifications: [], ...changes });
const until = (validUntil: string): QualificationView => ({ code: 'BLS_AED', verified: true, state: 'VERIFIED', validUntil });
const ranOut: QualificationView = { code: 'DRIVER', verified: false, state: 'EXPIRED', validUntil: '2026-11-01T00:00:00Z' };

describe('what the home screen says of a membership', () => {
  it('is nothing while nothing ends within two months', () => {
    expect(ending(membership(), NOW)).toBeUndefined();
    expect(ending(membership({ qualifications: [until('2027-01-23T09:00:00Z')], validUntil: '2027-06-01T00:00:00Z' }), NOW)).toBeUndefined();
  });

  it('names the certificate that ends first', () => {
    const qualifications = [until('2026-12-03T08:00:00Z'), { ...until('2026-12-01T08:00:00Z'), code: 'DRIVER' as const }];

    expect(ending(membership({ qualifications }), NOW)).toBe('Driving licence: Your certificate ends in 8 days.');
  });

  it('is the membership itself where that ends before', () => {
    expect(ending(membership({ qualifications: [until('2026-12-03T08:00:00Z')], validUntil: '2026-11-24T08:00:00Z' }), NOW))
      .toBe('Ends in 1 day. Ask for a renewal.');
  });

  it('is what has run out before what only will', () => {
    const both = membership({ qualifications: [until('2026-11-24T08:00:00Z'), ranOut] });

    expect(ending(both, NOW)).toBe('Driving licence: run out: no alerts for what needs it');
  });

  it('is the code of conduct before everything once it is overdue, and until then in its turn', () => {
    const due = { acceptBy: '2026-12-05T09:00:00Z' };

    expect(ending(membership({ codeOfConduct: { acceptBy: '2026-11-23T09:00:00Z' }, qualifications: [ranOut] }), NOW))
      .toMatch(/^You are not alerted: the code of conduct has changed/);
    expect(ending(membership({ codeOfConduct: due }), NOW)).toMatch(/^The code of conduct has changed\. Please accept it by/);
    expect(ending(membership({ codeOfConduct: due, qualifications: [until('2026-11-25T09:00:00Z')] }), NOW))
      .toBe('Basic life support with AED: Your certificate ends in 2 days.');
  });

  it('is left to the state where the organisation alerts no more', () => {
    expect(ending(membership({ state: 'SUSPENDED', qualifications: [ranOut] }), NOW)).toBeUndefined();
  });
});
