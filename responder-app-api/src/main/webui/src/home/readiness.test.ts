import { describe, expect, it } from 'vitest';
import type { ResponderView } from '../api/types';
import { readiness } from './readiness';

const anna: ResponderView = {
  id: 'r1', displayName: 'Anna Frick', languages: ['de'], travelModes: ['FOOT'], carriesAed: false, skills: [], phoneConfirmed: false, emailConfirmed: false,
  availability: { onDuty: true, byHours: false, wakeForCardiacArrest: false },
  memberships: [{ organisation: 'demo', state: 'ACTIVE', tier: 'COMMUNITY', codeOfConduct: {}, qualifications: [] }],
  canRing: 'UNPROVEN', devices: [], version: 1,
};
const well = { stream: 'OPEN', sound: 'READY', push: 'READY' } as const;

describe('whether an alert would reach this phone', () => {
  it('is said without doubt only with notifications on', () => {
    expect(readiness(anna, well).tone).toBe('good');
    expect(readiness(anna, { ...well, push: 'PAGE_ONLY' }).words).toBe('ready.open');
  });

  it('is denied when the page is silent and no notification can come', () => {
    expect(readiness(anna, { ...well, push: 'BLOCKED', sound: 'OFF' }).words).toBe('ready.not');
    expect(readiness(anna, { ...well, push: 'BLOCKED', stream: 'LOST' }).words).toBe('ready.not');
  });

  it('is denied to whom no organisation may alert', () => {
    expect(readiness({ ...anna, memberships: [] }, well).words).toBe('membership.none');
  });

  it('is no question off duty', () => {
    expect(readiness({ ...anna, availability: { onDuty: false, byHours: false, wakeForCardiacArrest: false } }, well).words).toBe('ready.offDuty');
  });
});
