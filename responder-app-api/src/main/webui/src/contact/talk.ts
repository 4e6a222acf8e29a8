import type { PhoneAlert } from '../alert/alert';
import type { AssignmentView, Message } from '../api/types';
import type { Command } from '../outbox/command';

/** A line of the talk as the screen shows it. */
export interface Line {
  readonly id: string;
  readonly mine: boolean;
  readonly text: string;
  readonly at: string;
  /** How far one's own has got: on this phone, with the service, with the control room. */
  readonly standing: 'KEPT' | 'SENT' | 'ARRIVED';
}

/** What the control room wrote and nobody has looked at on this phone. */
export function unreadOf({ view, readMessages = [] }: PhoneAlert): Message[] {
  const messages = view.assignment?.details?.messages ?? [];
  return messages.filter(({ from, id }) => from === 'CONTROL_ROOM' && !readMessages.includes(id));
}

/** All that was written, oldest first; what is still on this phone stands last. */
export function linesOf(assignment: AssignmentView, outbox: readonly Command[]): Line[] {
  const told = (assignment.details?.messages ?? []).map(({ id, from, text, at, waiting }): Line => ({
    id, mine: from === 'RESPONDER', text, at, standing: waiting ? 'SENT' : 'ARRIVED',
  }));
  const kept = outbox
    .filter(({ kind, alertId, id }) => kind === 'MESSAGE' && alertId === assignment.alertId && !told.some((line) => line.id === id))
    .map(({ id, body, madeAt }): Line => ({
      id, mine: true, text: String(body['text']), at: new Date(madeAt).toISOString(), standing: 'KEPT',
    }));
  return [...told, ...kept];
}

/** How far somebody's alarm has got; undefined when they never raised one. */
export function alarmOf(assignment: AssignmentView, outbox: readonly Command[]): 'KEPT' | 'SENT' | 'TAKEN' | undefined {
  if (outbox.some(({ kind, alertId }) => kind === 'ALARM' && alertId === assignment.alertId)) return 'KEPT';
  const { alarmRaisedAt, details } = assignment;
  if (!alarmRaisedAt) return undefined;
  const takenAt = details?.alarm?.takenAt;
  return takenAt && Date.parse(takenAt) >= Date.parse(alarmRaisedAt) ? 'TAKEN' : 'SENT';
}

/** The change that waits to be read; none once the responder has said so, even if the service has not heard it yet. */
export function warningOf(assignment: AssignmentView, outbox: readonly Command[]): number | undefined {
  const warning = assignment.details?.warning;
  if (!warning || warning.acknowledgedAt) return undefined;
  const said = outbox.some(({ kind, alertId, body }) =>
    kind === 'ACKNOWLEDGEMENT' && alertId === assignment.alertId && Number(body['version']) >= warning.version);
  return said ? undefined : warning.version;
}
