import { del, entries } from 'idb-keyval';
import { change, clock, state } from '../app/store';
import { obtain, Refused } from '../api/http';
import type {
  AcknowledgementRequest, AedRequest, AedWhereabouts, AlarmRequest, AlertView, Answer, AssignmentView, Channel, Contact,
  ContactRequest, Finding, FindingRequest, MessageText, ProgressRequest, ReceiptRequest, ReceiptState,
  ReplyRequest, ReplyView, Step, WithdrawalRequest,
} from '../api/types';
import { pushChannel } from '../channels/transport';
import { now } from '../clock/clock';
import { deviceId } from '../device/deviceId';
import { Shared } from '../device/shared';
import { noteFailure } from '../identity/session';
import type { Deed } from '../outbox/command';
import { post, unsent } from '../outbox/outbox';
import { ALERTS, isClosing, isUnderWay, readPush, withAnswer, type Alerts, type LocalAnswer, type PhoneAlert } from './alert';
import { mergePush, mergeView, noting } from './merge';

/** Where the service worker leaves what came while the page was closed. */
export const PUSHED = 'pushed:';
const FORGET_AFTER_MS = 24 * 3600_000;
/** A yes says "I am setting out now"; kept longer than this it must be asked again. */
const ANSWER_KEPT_FOR_MS = { INCIDENT: 10 * 60_000, CARE_REQUEST: 2 * 3600_000 };
const DEED_KEPT_FOR_MS = 12 * 3600_000;

const kept = new Shared<Alerts>(ALERTS, {}, () => state.value.alerts, (alerts) => {
  clock.value = now();
  change({ alerts });
});

/** Brings back what the phone knew before, and what was pushed meanwhile. */
export async function openAlerts(): Promise<void> {
  const [left, channel] = await Promise.all([entries<IDBValidKey, unknown>(), pushChannel(), kept.takeUp()]);
  if (Object.values(state.value.alerts).some(isOld)) void kept.change(withoutOld);
  await askAgainWhatIsNotSent();
  for (const [key, data] of left) {
    if (!String(key).startsWith(PUSHED)) continue;
    hearPush(data, channel, sentAtOf(data));
    void del(key);
  }
}

/** What was pushed days ago was heard of then, though nobody opened the page until now. */
const sentAtOf = (data: unknown): number => Date.parse(readPush(data)?.offer.sentAt ?? '') || now();

/** Where somebody goes who accepted days ago is not old: there may be no line to read it again. */
const isOld = (alert: PhoneAlert): boolean => alert.view.state !== 'ASSIGNED' && isLongAgo(alert);

const isLongAgo = ({ heardAt, endedAt = heardAt }: PhoneAlert): boolean => endedAt <= now() - FORGET_AFTER_MS;

function withoutOld(alerts: Alerts): Alerts {
  return Object.fromEntries(Object.entries(alerts).filter(([, alert]) => !isOld(alert)));
}

/** A page that died between the tap and the outbox left an answer that nobody is going to send: it must be given again. */
async function askAgainWhatIsNotSent(): Promise<void> {
  const underWay = Object.values(state.value.alerts).filter(({ answer }) => isUnderWay(answer));
  if (underWay.length === 0) return;
  const replies = new Set((await unsent()).filter(({ kind }) => kind === 'REPLY').map(({ alertId }) => alertId));
  const lost = underWay.filter(({ view }) => !replies.has(view.id));
  await Promise.all(lost.map(({ view }) =>
    alter(view.id, (alert) => (isUnderWay(alert.answer) ? withAnswer(alert, undefined) : alert))));
}

/** A push reached this phone, by whatever transport; `heardAt` in the server's time. */
export function hearPush(data: unknown, channel: Channel, heardAt = now()): void {
  const push = readPush(data);
  if (!push) return;
  const known = state.value.alerts[push.alertId];
  if (!hear(push.alertId, (before) => mergePush(before, push, channel, heardAt))) return;
  if (!known) acknowledge(push.alertId, 'RECEIVED', channel);
  void readAlert(push.alertId);
}

/** The service told the whole alert. */
export function hearView(view: AlertView, channel: Channel): void {
  const known = state.value.alerts[view.id];
  if (!hear(view.id, (before) => mergeView(before, view, channel, now()))) return;
  if (!known && !isClosing(view.state)) acknowledge(view.id, 'RECEIVED', channel);
}

/**
 * Reads one alert again; it keeps what the push carried when there is no connection. What the service has forgotten since is
 * over, whatever this phone still believes.
 */
export async function readAlert(alertId: string): Promise<void> {
  try {
    hearView(await obtain<AlertView>('GET', `/v1/me/alerts/${alertId}`), 'STREAM');
  } catch (failure) {
    noteFailure(failure);
    if (failure instanceof Refused && failure.status === 404) void kept.change((alerts) => without(alertId, alerts));
  }
}

function without(alertId: string, alerts: Alerts): Alerts {
  const { [alertId]: alert, ...others } = alerts;
  return alert && isLongAgo(alert) ? others : alerts;
}

/** The state of everything after a gap: the open alerts, and each one this phone still believes open. */
export async function readSnapshot(): Promise<void> {
  const open = await obtain<AlertView[]>('GET', '/v1/me/alerts?open=true');
  open.forEach((view) => hearView(view, 'STREAM'));
  const believedOpen = Object.values(state.value.alerts)
    .filter(({ view }) => !isClosing(view.state) && !open.some((each) => each.id === view.id));
  await Promise.all(believedOpen.map(({ view }) => readAlert(view.id)));
}

export function acknowledge(alertId: string, receipt: ReceiptState, channel: Channel): void {
  void deviceId().then((device) => post({
    kind: 'RECEIPT', alertId, method: 'PUT', path: `/v1/me/alerts/${alertId}/receipt`,
    body: { state: receipt, channel, deviceId: device } satisfies ReceiptRequest, keepForMs: DEED_KEPT_FOR_MS,
  }));
}

/** The responder's yes or no. It is in the outbox before the screen calls it under way, and only then on its way. */
export function answer(alert: PhoneAlert, given: Answer): Promise<void> {
  const { id, kind } = alert.view;
  refusal(id, undefined);
  const sent = post({
    kind: 'REPLY', alertId: id, method: 'PUT', path: `/v1/me/alerts/${id}/reply`,
    body: { answer: given } satisfies ReplyRequest, keepForMs: ANSWER_KEPT_FOR_MS[kind],
  });
  noteAnswer(id, { answer: given, delivery: 'SENDING' });
  return sent;
}

export const progress = (assignment: AssignmentView, step: Step): Promise<void> =>
  deed('PROGRESS', assignment, 'PUT', 'progress', { step });

export const report = (assignment: AssignmentView, finding: Finding): Promise<void> =>
  deed('FINDING', assignment, 'POST', 'findings', { finding });

/** Why somebody stops, by its published name; nobody has to say. */
export type StopReason = 'CANNOT_GO_ON' | 'KNOWS_PATIENT' | 'NOT_SAFE' | 'NOT_FIT';

export const withdraw = (assignment: AssignmentView, reason: StopReason): Promise<void> =>
  deed('WITHDRAWAL', assignment, 'PUT', 'withdrawal', { reason });

export const raiseAlarm = (assignment: AssignmentView): Promise<void> => deed('ALARM', assignment, 'PUT', 'alarm', {});

export const write = (assignment: AssignmentView, text: string): Promise<void> =>
  deed('MESSAGE', assignment, 'POST', 'messages', { text });

/** The responder has read what was changed: on this phone at once, and told to the control room. */
export function acknowledgeWarning(assignment: AssignmentView, version: number): Promise<void> {
  acknowledgeChange(assignment.alertId);
  return deed('ACKNOWLEDGEMENT', assignment, 'PUT', 'acknowledgement', { version });
}

/** Says that the responder is all right, as they were asked. */
export const allRight = (assignment: AssignmentView): Promise<void> => deed('CHECK', assignment, 'PUT', 'check', {});

export const tellAed = (assignment: AssignmentView, whereabouts: AedWhereabouts): Promise<void> =>
  deed('AED', assignment, 'PUT', 'aed', { whereabouts });

function deed(
  kind: Deed, assignment: AssignmentView, method: 'PUT' | 'POST', verb: string,
  body: ProgressRequest | FindingRequest | WithdrawalRequest | AlarmRequest | AcknowledgementRequest | MessageText | AedRequest,
): Promise<void> {
  refusal(assignment.alertId, undefined);
  return post({
    kind, alertId: assignment.alertId, method, path: `/v1/me/assignments/${assignment.id}/${verb}`, body,
    keepForMs: DEED_KEPT_FOR_MS,
  });
}

/** Whether to be called after this call; kept and sent like everything said on a call. */
export function chooseContact(alert: PhoneAlert, contact: Contact): Promise<void> {
  const { id } = alert.view;
  refusal(id, undefined);
  return post({
    kind: 'CONTACT', alertId: id, method: 'PUT', path: `/v1/me/calls/${id}/contact`,
    body: { contact } satisfies ContactRequest, keepForMs: DEED_KEPT_FOR_MS,
  });
}

export function noteContact(alertId: string, contact: Contact): void {
  void alter(alertId, (alert) => ({ ...alert, contact }));
}

export function noteAnswer(alertId: string, local: LocalAnswer | undefined): void {
  void alter(alertId, (alert) => withAnswer(alert, local));
}

/** The service's verdict on an answer, or the alert as it is now. */
export function hearVerdict(reply: ReplyView): void {
  hearView(reply.alert, 'STREAM');
}

/** An assignment as the service returned it after a step, within the alert it belongs to. */
export function hearAssignment(alertId: string, assignment: AssignmentView): void {
  const ended = assignment.state === 'ACTIVE' ? {} : { state: assignment.state };
  void alter(alertId, (alert) => noting(alert, { ...alert, view: { ...alert.view, ...ended, assignment } }, now()));
}

/** A finding that has arrived stays told while the assignment is read again. */
export function noteFinding(alertId: string, id: string, finding: Finding, atMs: number): void {
  const told = { id, finding, at: new Date(atMs).toISOString() };
  void alter(alertId, (alert) => {
    const { assignment } = alert.view;
    if (!assignment) return alert;
    return { ...alert, view: { ...alert.view, assignment: { ...assignment, findings: [...assignment.findings, told] } } };
  });
}

export function putAway(alertId: string): void {
  void alter(alertId, (alert) => ({ ...alert, putAway: true }));
}

/** The responder has seen that place, hazards or AED changed. */
export function acknowledgeChange(alertId: string): void {
  void alter(alertId, (alert) => ({ ...alert, unseenChange: false }));
}

/** The responder has read these messages from the control room. */
export function noteRead(alertId: string, ids: readonly string[]): void {
  void alter(alertId, (alert) => ({ ...alert, readMessages: [...(alert.readMessages ?? []), ...ids] }));
}

/** Shows, or with `undefined` takes away, the service's words about something it refused. */
export function refusal(alertId: string, words: string | undefined): void {
  const { [alertId]: _, ...others } = state.value.refusals;
  change({ refusals: words ? { ...others, [alertId]: words } : others });
}

/** Nothing of one responder may show to the next who signs in on the same phone. */
export function forgetAlerts(): void {
  change({ refusals: {} });
  void kept.change(() => ({}));
}

/** Whether the news was any to this page; what another tab knows already is merged with, never written over. */
function hear(alertId: string, mergeWith: (known: PhoneAlert | undefined) => PhoneAlert): boolean {
  const known = state.value.alerts[alertId];
  const heardAt = now();
  const merge = (before: PhoneAlert | undefined): PhoneAlert => noting(before, mergeWith(before), heardAt);
  const merged = merge(known);
  if (merged === known) return false;
  const step = (alerts: Alerts): Alerts => ({ ...alerts, [alertId]: merge(alerts[alertId]) });
  // Where to go lies on this phone before it says "accepted": the line, or the page, may be gone the next moment.
  if (merged.view.assignment?.details && !known?.view.assignment?.details) void kept.changeKeptFirst(step, (isKept) => change({ notKept: !isKept }));
  else if (known && ends(known, merged)) void keepEnding(step);
  else void kept.change(step);
  return true;
}

const ends = (before: PhoneAlert, after: PhoneAlert): boolean => before.view.state === 'ASSIGNED' && isClosing(after.view.state);

/** That a call is over lies on this phone before it says so: what is over must not open before the next call. */
const keepEnding = (step: (alerts: Alerts) => Alerts): Promise<void> => kept.changeKeptFirst(step, () => undefined);

async function alter(alertId: string, step: (alert: PhoneAlert) => PhoneAlert): Promise<void> {
  const known = state.value.alerts[alertId];
  if (!known) return;
  const stepOfAll = (alerts: Alerts): Alerts => {
    const alert = alerts[alertId];
    return alert ? { ...alerts, [alertId]: step(alert) } : alerts;
  };
  await (ends(known, step(known)) ? keepEnding(stepOfAll) : kept.change(stepOfAll));
}
