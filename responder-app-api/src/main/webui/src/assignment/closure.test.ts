import { describe, expect, it } from 'vitest';
import { aView, anAssignment } from '../alert/fixtures';
import { closureAround } from './closure';

const withPatient = aView({ state: 'ASSIGNED', assignment: anAssignment({ progress: 'WITH_PATIENT' }) });

describe('a call closed around somebody who is with the patient', () => {
  it('is told in words, and that they may stay until they are released', () => {
    const told = closureAround({ ...withPatient, outcome: 'TREATED' });

    expect(told?.closed).toBe('The control room has closed this call: patient treated.');
    expect(told?.stay).toMatch(/may stay with the patient .* crew releases you/);
  });

  it('speaks of helping, not of a patient, where it is care', () => {
    const told = closureAround({ ...withPatient, kind: 'CARE_REQUEST', outcome: 'CANCELLED' });

    expect(told?.stay).not.toContain('patient');
  });

  it('is told with an outcome newer than this page as well', () => {
    expect(closureAround({ ...withPatient, outcome: 'HANDED_OVER' })?.closed).toContain('handed over');
  });

  it('is not claimed while the call goes on, nor once the responder is free', () => {
    expect(closureAround(withPatient)).toBeUndefined();
    expect(closureAround(aView({ state: 'RELEASED', outcome: 'TREATED' }))).toBeUndefined();
  });
});
