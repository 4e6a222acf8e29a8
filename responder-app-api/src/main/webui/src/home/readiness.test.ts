import { describe, expect, it } from 'vitest';
import type { Config, ResponderView } from '../api/types';
import { text } from '../text/text';
import { readiness } from './readiness';

const aed = (verified: boolean) => ({ code: 'BLS_AED', verified, state: verified ? 'VERIFIED' : 'EXPIRED' }) as const;
const anna: ResponderView = {
  id: 'r1', displayName: 'Anna Frick', languages: ['de'], travelModes: ['FOOT'], carriesAed: false, skills: [], phoneConfirmed: false, emailConfirmed: false,
  availability: { onDuty: true, byHours: false, wakeForCardiacArrest: false },
  memberships: [{ organisation: 'demo', state: 'ACTIVE', tier: 'COMMUNITY', codeOfConduct: {}, qualifications: [aed(true)] }],
  canRing: 'UNPROVEN', devices: [], version: 1,
};
const config = { region: { timeZone: 'Europe/Vaduz' } } as Config;
const well = { stream: 'OPEN', sound: 'READY', push: 'READY', config } as const;
/** 23:30 in Vaduz. */
const NIGHT = Date.parse('2026-11-23T22:30:00Z');
const NOON = Date.parse('2026-11-23T11:00:00Z');

const withCode = (acceptBy: string): ResponderView =>
  ({ ...anna, memberships: anna.memberships.map((each) => ({ ...each, codeOfConduct: { acceptBy } })) });
const quiet = (from: string, to: string, wakeForCardiacArrest: boolean): ResponderView =>
  ({ ...anna, availability: { ...anna.availability, quietHours: { from, to }, wakeForCardiacArrest } });

describe('whether an alert would reach this phone', () => {
  it('is said without doubt only with notifications on', () => {
    expect(readiness(anna, well, NOON).tone).toBe('good');
    expect(readiness(anna, { ...well, push: 'PAGE_ONLY' }, NOON).words).toBe('ready.open');
  });

  it('is denied when the page is silent and no notification can come', () => {
    expect(readiness(anna, { ...well, push: 'BLOCKED', sound: 'OFF' }, NOON).words).toBe('ready.not');
    expect(readiness(anna, { ...well, push: 'BLOCKED', stream: 'LOST' }, NOON).words).toBe('ready.not');
  });

  it('is denied to whom no organisation may alert', () => {
    expect(readiness({ ...anna, memberships: [] }, well, NOON).words).toBe('membership.none');
  });

  it('is no question off duty', () => {
    expect(readiness({ ...anna, availability: { onDuty: false, byHours: false, wakeForCardiacArrest: false } }, well, NOON).words).toBe('ready.offDuty');
  });

  it('is denied from the minute at which a changed code of conduct had to be accepted', () => {
    expect(readiness(withCode('2026-11-23T11:00:01Z'), well, NOON).words).toBe('ready.push');
    expect(readiness(withCode('2026-11-23T11:00:00Z'), well, NOON)).toEqual({ words: 'ready.code', tone: 'bad' });
  });

  it('goes by those organisations that may still ask', () => {
    const others = [...anna.memberships, ...withCode('2026-11-23T11:00:00Z').memberships];

    expect(readiness({ ...anna, memberships: others }, well, NOON).words).toBe('ready.push');
  });

  it('is denied in quiet hours by the clock of the region, over midnight, with the time at which they end', () => {
    const eva = quiet('23:00', '06:30', false);

    expect(text(readiness(eva, well, NIGHT).words, readiness(eva, well, NIGHT).values)).toBe('Quiet hours: nobody asks you before 06:30.');
    expect(readiness(eva, well, Date.parse('2026-11-24T05:29:59Z')).words).toBe('ready.quiet');
    expect(readiness(eva, well, Date.parse('2026-11-24T05:30:00Z')).words).toBe('ready.push');
    expect(readiness(eva, well, Date.parse('2026-11-23T21:59:59Z')).words).toBe('ready.push');
    expect(readiness(quiet('11:00', '13:00', false), well, NOON).words).toBe('ready.quiet');
    expect(readiness(quiet('11:00', '13:00', false), well, NIGHT).words).toBe('ready.push');
  });

  it('is promised in quiet hours for a cardiac arrest only, to whom that may wake and whose phone can', () => {
    const eva = quiet('23:00', '06:30', true);

    expect(readiness(eva, well, NIGHT)).toEqual({ words: 'ready.woken', tone: 'warn', values: { until: '06:30' } });
    expect(readiness(eva, { ...well, push: 'BLOCKED', sound: 'OFF' }, NIGHT).words).toBe('ready.not');
  });

  it('is nearly denied to whom no certificate holds', () => {
    const memberships = anna.memberships.map((each) => ({ ...each, qualifications: [aed(false)] }));

    expect(readiness({ ...anna, memberships }, well, NOON)).toEqual({ words: 'ready.unproven', tone: 'warn' });
  });
});
