import type { AssignmentView, Finding, Kind, Progress, Role, Step, ToldFinding } from '../api/types';
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
  return stepsSaid(assignment, outbox)
    .map((command) => command.body['step'] as Step)
    .reduce<Progress>((far, step) => (position(step) > position(far) ? step : far), assignment.progress);
}

/** Said by the responder and not yet answered by the service: that they stop. */
export function withdrawal(assignment: AssignmentView, outbox: readonly Command[]): Command | undefined {
  return outbox.find((command) => command.kind === 'WITHDRAWAL' && command.alertId === assignment.alertId);
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

/** Told by a slip of the thumb, it may cost somebody the help that they need. */
export const endsTheEffort = (finding: Finding): boolean => finding === 'DNACPR_SHOWN' || finding === 'OBVIOUSLY_DEAD';

/** Whether the way still leads by the AED: for a runner who has neither fetched it nor gone past it. */
export function goesByAed(progress: Progress, role: Role): boolean {
  return role === 'AED_RUNNER' && position(progress) < position('AED_COLLECTED');
}

/** Whether they have arrived. */
export const isThere = (progress: Progress): boolean => position(progress) >= position('ON_SCENE');

/** A shock is told each time; two of them are minutes apart, so that a second tap at once is a slip of the thumb. */
export const SHOCKS_APART_MS = 20_000;

/** All that was told, what is on its way to the service included, oldest first. */
export function findingsWith(assignment: AssignmentView, outbox: readonly Command[]): ToldFinding[] {
  const waiting = outbox
    .filter((command) => command.kind === 'FINDING' && command.alertId === assignment.alertId)
    .filter(({ id }) => !assignment.findings.some((arrived) => arrived.id === id))
    .map(({ id, body, madeAt }) => ({ id, finding: body['finding'] as Finding, at: new Date(madeAt).toISOString() }));
  return [...assignment.findings, ...waiting].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Since when they are with the patient: the service's word, or their own on its way there; undefined while they are not. */
export function withPatientSince(assignment: AssignmentView, outbox: readonly Command[]): string | undefined {
  if (assignment.progress === 'WITH_PATIENT') return assignment.progressAt;
  const said = stepsSaid(assignment, outbox).find(({ body }) => body['step'] === 'WITH_PATIENT');
  return said && new Date(said.madeAt).toISOString();
}

function stepsSaid({ alertId }: AssignmentView, outbox: readonly Command[]): Command[] {
  return outbox.filter((command) => command.kind === 'PROGRESS' && command.alertId === alertId);
}

/** Whether they said that they have the AED: by the step now reached, or one still on its way to the service. */
export const saysToHaveAed = (assignment: AssignmentView, outbox: readonly Command[]): boolean =>
  assignment.progress === 'AED_COLLECTED' || stepsSaid(assignment, outbox).some(({ body }) => body['step'] === 'AED_COLLECTED');

/** How many shocks were told, those on their way included, and when the last one was, epoch milliseconds. */
export function shocks(assignment: AssignmentView, outbox: readonly Command[]): { count: number; last: number } {
  const given = findingsWith(assignment, outbox).filter(({ finding }) => finding === 'SHOCK_GIVEN');
  return { count: given.length, last: Math.max(0, ...given.map(({ at }) => Date.parse(at))) };
}

/** Findings already told, including those still on their way. */
export function told(assignment: AssignmentView, outbox: readonly Command[]): Map<Finding, 'SENT' | 'WAITING'> {
  const sent = assignment.findings.map(({ finding }) => [finding, 'SENT'] as const);
  const waiting = outbox
    .filter((command) => command.kind === 'FINDING' && command.alertId === assignment.alertId)
    .map((command) => [command.body['finding'] as Finding, 'WAITING'] as const);
  return new Map<Finding, 'SENT' | 'WAITING'>([...waiting, ...sent]);
}
