import { describe, expect, it } from 'vitest';
import type { PhoneAlert } from '../alert/alert';
import { anAlert, anAssignment, aView, SENT } from '../alert/fixtures';
import type { Command } from '../outbox/command';
import { hasBegun, isAhead, visitsAhead } from './visits';

const HOUR = 3600_000;

function aVisit(id: string, hours: number, progress: 'ASSIGNED' | 'EN_ROUTE' = 'ASSIGNED'): PhoneAlert {
  const windowFrom = new Date(SENT + hours * HOUR).toISOString();
  const assignment = { ...anAssignment({ progress, windowFrom }), alertId: id };
  return anAlert({ view: aView({ id, kind: 'CARE_REQUEST', state: 'ASSIGNED', assignment }), wasAssigned: true });
}

describe('a visit ahead', () => {
  it('is one that was accepted and not set out for', () => {
    expect(isAhead(aVisit('v', 20), [])).toBe(true);
    expect(isAhead(aVisit('v', 20, 'EN_ROUTE'), [])).toBe(false);
    expect(isAhead(anAlert({ view: aView({ kind: 'CARE_REQUEST' }) }), [])).toBe(false);
  });

  it('is none any more once its volunteer has said on this phone that they set out', () => {
    const setOut: Command = {
      id: '1', kind: 'PROGRESS', alertId: 'v', method: 'PUT', path: '/', body: { step: 'EN_ROUTE' }, madeAt: SENT, keepForMs: HOUR, attempts: 0,
    };

    expect(isAhead(aVisit('v', 20), [setOut])).toBe(false);
  });

  it('is never an emergency', () => {
    expect(isAhead(anAlert({ view: aView({ state: 'ASSIGNED', assignment: anAssignment() }) }), [])).toBe(false);
  });

  it('is known as one before its place has reached this phone', () => {
    const accepted = anAlert({ view: aView({ kind: 'CARE_REQUEST', state: 'ASSIGNED' }) });

    expect(isAhead(accepted, [])).toBe(true);
    expect(hasBegun(accepted, SENT + 1000 * HOUR)).toBe(false);
  });

  it('begins with its window', () => {
    expect(hasBegun(aVisit('v', 1), SENT + HOUR - 1)).toBe(false);
    expect(hasBegun(aVisit('v', 1), SENT + HOUR)).toBe(true);
  });

  it('stands before those that come later', () => {
    const alerts = [aVisit('late', 30), aVisit('on the way', 0, 'EN_ROUTE'), aVisit('soon', 2), anAlert()];

    expect(visitsAhead(alerts, []).map(({ view }) => view.id)).toEqual(['soon', 'late']);
  });
});
