import { describe, expect, it } from 'vitest';
import type { MembershipView, Organisation, QualificationView } from '../api/types';
import { standings } from './missing';
import { daysUntil } from './soon';

const NOW = Date.parse('2026-03-02T09:00:00Z');

const membership = (...qualifications: QualificationView[]): MembershipView =>
  ({ organisation: 'demo', state: 'ACTIVE', codeOfConduct: {}, qualifications });

const organisation: Organisation = {
  id: 'demo',
  codeVersion: 1,
  codeSince: '2026-01-01T00:00:00Z',
  entry: {
    name: 'Demo',
    alertsFor: ['CARDIAC_ARREST'],
    asksFor: [{ code: 'DRIVER', required: false }, { code: 'BLS_AED', required: true }],
    codeOfConduct: { texts: { en: 'Be kind.' }, acceptWithinDays: 14 },
  },
};

const verified = (code: 'BLS_AED' | 'NURSE', validUntil: string): QualificationView =>
  ({ code, verified: true, state: 'VERIFIED', validUntil });

describe('what a member still owes', () => {
  it('is what the organisation asks for, the required first, and then what they said besides', () => {
    const found = standings(membership(verified('NURSE', '2030-01-01T00:00:00Z')), organisation, NOW);
    expect(found.map(({ code, required }) => [code, required])).toEqual([['BLS_AED', true], ['DRIVER', false], ['NURSE', false]]);
  });

  it('is nothing while a document is looked at, and while what is proven holds for long', () => {
    const reviewed: QualificationView = { code: 'DRIVER', verified: false, state: 'IN_REVIEW' };
    const found = standings(membership(verified('BLS_AED', '2027-03-02T09:00:00Z'), reviewed), organisation, NOW);
    expect(found.map(({ documentWanted }) => documentWanted)).toEqual([false, false]);
    expect(found[0]!.daysLeft).toBeUndefined();
  });

  it('is another document when the certificate ends soon or the desk asks for one', () => {
    const asked: QualificationView = { code: 'DRIVER', verified: false, state: 'ASK_AGAIN', reason: 'Too dark.' };
    const found = standings(membership(verified('BLS_AED', '2026-03-14T09:00:00Z'), asked), organisation, NOW);
    expect(found.map(({ documentWanted }) => documentWanted)).toEqual([true, true]);
    expect(found[0]!.daysLeft).toBe(12);
  });

  it('counts begun days', () => {
    expect(daysUntil('2026-03-02T10:00:00Z', NOW)).toBe(1);
    expect(daysUntil('2026-03-01T10:00:00Z', NOW)).toBe(0);
  });
});
