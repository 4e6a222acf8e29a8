import { describe, expect, it } from 'vitest';
import { aView, anAlert, anAssignment } from '../alert/fixtures';
import type { AssignedAed, AssignmentView } from '../api/types';
import type { Command } from '../outbox/command';
import { aedThere, asText, handover } from './handover';

const at = (minute: number) => `2026-01-15T03:${minute}:00Z`;

const withPatient: AssignmentView = {
  ...anAssignment({ personName: 'Berta Secretname' }), progress: 'WITH_PATIENT', progressAt: at(21),
  findings: [
    { id: '1', finding: 'CPR_STARTED', at: at(22), receivedAt: at(41) },
    { id: '2', finding: 'SHOCK_GIVEN', at: at(25), receivedAt: at(41) },
    { id: '3', finding: 'SHOCK_GIVEN', at: at(29), receivedAt: at(41) },
  ],
};

const waiting = (id: string, kind: 'FINDING' | 'PROGRESS', body: Command['body'], minute: number, alertId = 'a1'): Command => ({
  id, kind, alertId, method: 'POST', path: '/', body, madeAt: Date.parse(at(minute)), keepForMs: 1, attempts: 0,
});

const shock = (id: string, minute: number, alertId?: string) => waiting(id, 'FINDING', { finding: 'SHOCK_GIVEN' }, minute, alertId);

describe('the card for the crew', () => {
  it('says when found, when CPR began, and each shock, however late it was heard', () => {
    expect(handover(withPatient, [], undefined, 'UTC')).toEqual([
      { what: 'With the patient since', value: '03:21' },
      { what: 'CPR started', value: '03:22' },
      { what: 'Shocks', value: '2 (03:25, 03:29)' },
    ]);
  });

  it('says as well what was done where no line reaches the service, at the time it was done', () => {
    const outbox = [
      waiting('p', 'PROGRESS', { step: 'WITH_PATIENT' }, 21), waiting('c', 'FINDING', { finding: 'CPR_STARTED' }, 22),
      shock('s1', 25), shock('s2', 29), shock('of-another-call', 30, 'a2'),
    ];

    expect(handover(anAssignment(), outbox, undefined, 'UTC')).toEqual([
      { what: 'With the patient since', value: '03:21' },
      { what: 'CPR started', value: '03:22' },
      { what: 'Shocks', value: '2 (03:25, 03:29)' },
    ]);
  });

  it('counts a shock once that has arrived and still stands in the outbox', () => {
    const lines = handover(withPatient, [shock('3', 29), shock('4', 33)], undefined, 'UTC');

    expect(lines.at(-1)).toEqual({ what: 'Shocks', value: '3 (03:25, 03:29, 03:33)' });
  });

  it('says that no shock was given, because the crew asks', () => {
    expect(handover(anAssignment(), [], undefined, 'UTC')).toEqual([{ what: 'Shocks', value: '0' }]);
  });

  it('names the AED that is there', () => {
    expect(handover(anAssignment(), [], 'Town hall', 'UTC').at(-1)).toEqual({ what: 'AED', value: 'Town hall' });
  });

  it('names nobody', () => {
    expect(asText(handover(withPatient, [], undefined, 'UTC'), withPatient)).not.toContain('Secretname');
  });
});

describe('the AED at the scene', () => {
  const aed: AssignedAed = { id: 'aed', lon: 9.5, lat: 47.1, description: 'Town hall', usability: 'OPEN' };
  const there = (assignment: AssignmentView, changes: Parameters<typeof anAlert>[0] = {}, outbox: Command[] = [], carries = false) =>
    aedThere(anAlert({ view: aView({ state: 'ASSIGNED', assignment }), ...changes }), outbox, carries);
  const sent = anAssignment({ aed });

  it('is none that was only assigned, however far they are', () => {
    expect(there(sent)).toBeUndefined();
    expect(there({ ...sent, progress: 'WITH_PATIENT' })).toBeUndefined();
  });

  it('is the one that they said they fetched, whether or not the service knows', () => {
    expect(there({ ...sent, progress: 'AED_COLLECTED' })).toBe('Town hall');
    expect(there(sent, {}, [waiting('p', 'PROGRESS', { step: 'AED_COLLECTED' }, 15)])).toBe('Town hall');
    expect(there({ ...sent, progress: 'WITH_PATIENT' }, { collectedAed: true })).toBe('Town hall');
    expect(there({ ...sent, aedWhereabouts: 'LEFT_AT_SCENE' })).toBe('Town hall');
  });

  it('is their own where they carry one and were sent past none', () => {
    expect(there(anAssignment(), {}, [], true)).toBe('Own device');
    expect(there(anAssignment())).toBeUndefined();
  });
});
