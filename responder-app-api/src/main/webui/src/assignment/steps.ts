import type { AssignmentView, Finding, Kind, Progress, Role, Step } from '../api/types';
import type { Command } from '../outbox/command';

const ORDER: readonly Progress[] = ['ASSIGNED', 'EN_ROUTE', 'AED_COLLECTED', 'ON_SCENE', 'WITH_PATIENT', 'FINISHED'];

const position = (step: Progress): number => ORDER.indexOf(step);

/** The steps still ahead, any of which may be taken: steps may be skipped forward, never taken back. */
export function stepsAhead(progress: Progress, hasAed: boolean): Step[] {
  return ORDER.filter((step): step is Step => position(step) > position(progress) && step !== 'ASSIGNED')
    .filter((step) => step !== 'AED_COLLECTED' || hasAed);
}

/** The one big step: what this responder most likely does next. Only a runner is expected to fetch the AED. */
export function nextStep(progress: Progress, role: Role, hasAed: boolean): Step | undefined {
  return stepsAhead(progress, hasAed && role === 'AED_RUNNER')[0];
}

/** Where the responder says they are: the service's word, or a later step that is still on its way there. */
export function progressWith(assignment: AssignmentView, outbox: readonly Command[]): Progress {
  return outbox
    .filter((command) => command.kind === 'PROGRESS' && command.alertId === assignment.alertId)
    .map((command) => command.body['step'] as Step)
    .reduce<Progress>((far, step) => (position(step) > position(far) ? step : far), assignment.progress);
}

/** What is worth saying at this point; the obstacles on the way first, what is done to the patient from the scene. */
export function findingsAt(progress: Progress, kind: Kind, hasAed: boolean): Finding[] {
  const obstacles: Finding[] = ['CANNOT_FIND', 'CANNOT_ENTER', 'UNSAFE'];
  const aed: Finding[] = hasAed && position(progress) < position('ON_SCENE') ? ['AED_MISSING', 'AED_LOCKED'] : [];
  if (kind === 'CARE_REQUEST') return [...obstacles, 'SEND_MORE'];
  if (position(progress) < position('ON_SCENE')) return [...aed, ...obstacles];
  const treated: Finding[] = ['CPR_STARTED', 'SHOCK_GIVEN', 'PULSE_BACK', 'NOT_AN_ARREST', 'SEND_MORE', 'SECOND_PATIENT'];
  return [...treated, 'DNACPR_SHOWN', 'OBVIOUSLY_DEAD', ...obstacles];
}

/** Whether the way still leads by the AED: for a runner who has neither fetched it nor gone past it. */
export function goesByAed(progress: Progress, role: Role): boolean {
  return role === 'AED_RUNNER' && position(progress) < position('AED_COLLECTED');
}

/** Findings already told, including those still on their way. */
export function told(assignment: AssignmentView, outbox: readonly Command[]): Map<Finding, 'SENT' | 'WAITING'> {
  const sent = assignment.findings.map(({ finding }) => [finding, 'SENT'] as const);
  const waiting = outbox
    .filter((command) => command.kind === 'FINDING' && command.alertId === assignment.alertId)
    .map((command) => [command.body['finding'] as Finding, 'WAITING'] as const);
  return new Map<Finding, 'SENT' | 'WAITING'>([...waiting, ...sent]);
}
