import { describe, expect, it } from 'vitest';
import { anAssignment } from '../alert/fixtures';
import type { AssignmentView } from '../api/types';
import { asText, handover } from './handover';

const at = (minute: number) => `2026-01-15T03:${minute}:00Z`;

const withPatient: AssignmentView = {
  ...anAssignment({ personName: 'Berta Secretname' }), progress: 'WITH_PATIENT', progressAt: at(21),
  findings: [
    { id: '1', finding: 'CPR_STARTED', at: at(22) },
    { id: '2', finding: 'SHOCK_GIVEN', at: at(25) },
    { id: '3', finding: 'SHOCK_GIVEN', at: at(29) },
  ],
};

describe('the card for the crew', () => {
  it('says when found, when CPR began, and each shock', () => {
    expect(handover(withPatient, 'UTC')).toEqual([
      { what: 'With the patient since', value: '03:21' },
      { what: 'CPR started', value: '03:22' },
      { what: 'Shocks', value: '2 (03:25, 03:29)' },
    ]);
  });

  it('says that no shock was given, because the crew asks', () => {
    expect(handover(anAssignment(), 'UTC')).toEqual([{ what: 'Shocks', value: '0' }]);
  });

  it('names nobody', () => {
    expect(asText(handover(withPatient, 'UTC'), withPatient)).not.toContain('Secretname');
  });
});
