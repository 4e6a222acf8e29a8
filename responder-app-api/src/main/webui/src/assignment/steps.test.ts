import { describe, expect, it } from 'vitest';
import { anAssignment } from '../alert/fixtures';
import type { Command } from '../outbox/command';
import { findingsAt, goesByAed, nextStep, progressWith, shocks, stepsAhead, told, withdrawal } from './steps';

function waiting(kind: Command['kind'], body: Record<string, unknown>): Command {
  return { id: '1', kind, alertId: 'a1', method: 'PUT', path: '/', body, madeAt: 0, keepForMs: 1, attempts: 1 };
}

describe('a withdrawal', () => {
  it('is under way from the tap until the service has answered, for its own assignment alone', () => {
    const stop = waiting('WITHDRAWAL', {});

    expect(withdrawal(anAssignment(), [waiting('PROGRESS', { step: 'EN_ROUTE' }), stop])).toBe(stop);
    expect(withdrawal(anAssignment(), [waiting('PROGRESS', { step: 'EN_ROUTE' })])).toBeUndefined();
    expect(withdrawal(anAssignment(), [{ ...stop, alertId: 'a2' }])).toBeUndefined();
  });
});

describe('the steps of an assignment', () => {
  it('lead a runner by way of the AED and everybody else straight to the scene', () => {
    expect(nextStep('EN_ROUTE', 'AED_RUNNER', true)).toBe('AED_COLLECTED');
    expect(nextStep('EN_ROUTE', 'DIRECT', true)).toBe('ON_SCENE');
    expect(nextStep('EN_ROUTE', 'AED_RUNNER', false)).toBe('ON_SCENE');
  });

  it('lead by the AED until it is fetched or passed by', () => {
    expect(goesByAed('EN_ROUTE', 'AED_RUNNER')).toBe(true);
    expect(goesByAed('EN_ROUTE', 'DIRECT')).toBe(false);
    expect(goesByAed('AED_COLLECTED', 'AED_RUNNER')).toBe(false);
    expect(goesByAed('ON_SCENE', 'AED_RUNNER')).toBe(false);
  });

  it('may be skipped forward, never taken back', () => {
    expect(stepsAhead('ASSIGNED', false)).toEqual(['EN_ROUTE', 'ON_SCENE', 'WITH_PATIENT', 'FINISHED']);
    expect(stepsAhead('ON_SCENE', true)).toEqual(['WITH_PATIENT', 'FINISHED']);
    expect(nextStep('FINISHED', 'DIRECT', false)).toBeUndefined();
  });

  it('count from the phone on, even while one is still being sent', () => {
    const assignment = anAssignment({ progress: 'EN_ROUTE' });

    expect(progressWith(assignment, [waiting('PROGRESS', { step: 'ON_SCENE' })])).toBe('ON_SCENE');
    expect(progressWith(assignment, [waiting('FINDING', { finding: 'UNSAFE' })])).toBe('EN_ROUTE');
  });
});

describe('findings', () => {
  it('offer the missing AED only on the way to it', () => {
    expect(findingsAt('EN_ROUTE', 'INCIDENT', true)).toContain('AED_MISSING');
    expect(findingsAt('ON_SCENE', 'INCIDENT', true)).not.toContain('AED_MISSING');
    expect(findingsAt('EN_ROUTE', 'INCIDENT', false)).not.toContain('AED_MISSING');
  });

  it('offer what was done to the patient from the scene on', () => {
    expect(findingsAt('EN_ROUTE', 'INCIDENT', false)).not.toContain('CPR_STARTED');
    expect(findingsAt('ON_SCENE', 'INCIDENT', false)[0]).toBe('CPR_STARTED');
    expect(findingsAt('ON_SCENE', 'CARE_REQUEST', false)).not.toContain('CPR_STARTED');
  });

  it('are shown as told only once they were', () => {
    const assignment = { ...anAssignment(), findings: [{ id: 'f1', finding: 'CPR_STARTED' as const, at: '2026-01-15T03:20:00Z', receivedAt: '2026-01-15T03:20:01Z' }] };

    const known = told(assignment, [waiting('FINDING', { finding: 'SEND_MORE' })]);

    expect([...known]).toEqual([['SEND_MORE', 'WAITING'], ['CPR_STARTED', 'SENT']]);
  });
});

it('counts every shock, those on their way included, and knows when the last was', () => {
  const at = '2026-01-15T03:25:00Z';
  const once = { ...anAssignment(), findings: [{ id: 'arrived', finding: 'SHOCK_GIVEN' as const, at, receivedAt: at }] };
  const later = Date.parse(at) + 120_000;
  const onItsWay = { ...waiting('FINDING', { finding: 'SHOCK_GIVEN' }), madeAt: later };

  expect(shocks(once, [])).toEqual({ count: 1, last: Date.parse(at) });
  expect(shocks(once, [onItsWay])).toEqual({ count: 2, last: later });
  expect(shocks(once, [{ ...onItsWay, id: 'arrived' }])).toEqual({ count: 1, last: Date.parse(at) });
});
