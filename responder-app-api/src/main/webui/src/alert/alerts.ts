import { del, entries, get, set } from 'idb-keyval';
import { change, clock, state } from '../app/store';
import { obtain } from '../api/http';
import type {
  AlertView, Answer, AssignmentView, Channel, Finding, FindingRequest, ProgressRequest, ReceiptRequest, ReceiptState,
  ReplyRequest, ReplyView, Step, WithdrawalRequest,
} from '../api/types';
import { now } from '../clock/clock';
import { deviceId } from '../device/deviceId';
import { noteFailure } from '../identity/session';
import { post } from '../outbox/outbox';
import { isClosing, readPush, type LocalAnswer, type PhoneAlert } from './alert';
import { mergePush, mergeView } from './merge';

const KEY = 'alerts';
/** Where the service worker leaves what came while the page was closed. */
export const PUSHED = 'pushed:';
const FORGET_AFTER_MS = 24 * 3600_000;
/** A yes says "I am setting out now"; kept longer than this it must be asked again. */
const ANSWER_KEPT_FOR_MS = { INCIDENT: 10 * 60_000, CARE_REQUEST: 2 * 3600_000 };
const DEED_KEPT_FOR_MS = 12 * 3600_000;

/** Brings back what the phone knew before, and what was pushed meanwhile. */
export async function openAlerts(): Promise<void> {
  const kept = (await get<Record<string, PhoneAlert>>(KEY)) ?? {};
  change({ alerts: Object.fromEntries(Object.entries(kept).filter(([, alert]) => alert.heardAt > now() - FORGET_AFTER_MS)) });
  for (const [key, data] of await entries<IDBValidKey, unknown>()) {
    if (!String(key).startsWith(PUSHED)) continue;
    hearPush(data, 'FCM');
    void del(key);
  }
}

/** A push reached this phone, by whatever transport. */
export function hearPush(data: unknown, channel: Channel): void {
  const push = readPush(data);
  if (!push) return;
  const known = state.value.alerts[push.alertId];
  const merged = mergePush(known, push, channel, now());
  if (merged === known) return;
  keep(merged);
  if (!known) acknowledge(push.alertId, 'RECEIVED', channel);
  void readAlert(push.alertId);
}

/** The service told the whole alert. */
export function hearView(view: AlertView, channel: Channel): void {
  const known = state.value.alerts[view.id];
  const merged = mergeView(known, view, channel, now());
  if (merged === known) return;
  keep(merged);
  if (!known && !isClosing(view.state)) acknowledge(view.id, 'RECEIVED', channel);
}

/** Reads one alert again; it keeps what the push carried when there is no connection. */
export async function readAlert(alertId: string): Promise<void> {
  try {
    hearView(await obtain<AlertView>('GET', `/v1/me/alerts/${alertId}`), 'STREAM');
  } catch (failure) {
    noteFailure(failure);
  }
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

/** The responder's yes or no. It is on the phone before it is on its way. */
export function answer(alert: PhoneAlert, given: Answer): Promise<void> {
  const { id, kind } = alert.view;
  noteAnswer(id, { answer: given, delivery: 'SENDING' });
  refusal(id, undefined);
  return post({
    kind: 'REPLY', alertId: id, method: 'PUT', path: `/v1/me/alerts/${id}/reply`,
    body: { answer: given } satisfies ReplyRequest, keepForMs: ANSWER_KEPT_FOR_MS[kind],
  });
}

export const progress = (assignment: AssignmentView, step: Step): Promise<void> =>
  deed('PROGRESS', assignment, 'PUT', 'progress', { step });

export const report = (assignment: AssignmentView, finding: Finding): Promise<void> =>
  deed('FINDING', assignment, 'POST', 'findings', { finding });

export const withdraw = (assignment: AssignmentView): Promise<void> =>
  deed('WITHDRAWAL', assignment, 'PUT', 'withdrawal', {});

function deed(
  kind: 'PROGRESS' | 'FINDING' | 'WITHDRAWAL', assignment: AssignmentView, method: 'PUT' | 'POST', verb: string,
  body: ProgressRequest | FindingRequest | WithdrawalRequest,
): Promise<void> {
  refusal(assignment.alertId, undefined);
  return post({
    kind, alertId: assignment.alertId, method, path: `/v1/me/assignments/${assignment.id}/${verb}`, body,
    keepForMs: DEED_KEPT_FOR_MS,
  });
}

export function noteAnswer(alertId: string, local: LocalAnswer | undefined): void {
  const alert = state.value.alerts[alertId];
  if (!alert) return;
  const { answer: _, ...rest } = alert;
  keep(local ? { ...rest, answer: local } : rest);
}

/** The service's verdict on an answer, or the alert as it is now. */
export function hearVerdict(reply: ReplyView): void {
  hearView(reply.alert, 'STREAM');
}

/** An assignment as the service returned it after a step, within the alert it belongs to. */
export function hearAssignment(alertId: string, assignment: AssignmentView): void {
  const alert = state.value.alerts[alertId];
  if (!alert) return;
  if (assignment.state === 'ACTIVE') keep({ ...alert, view: { ...alert.view, assignment } });
  else keep({ ...alert, view: { ...alert.view, state: assignment.state, assignment } });
}

export function putAway(alertId: string): void {
  const alert = state.value.alerts[alertId];
  if (alert) keep({ ...alert, putAway: true });
}

/** The responder has seen that place, hazards or AED changed. */
export function acknowledgeChange(alertId: string): void {
  const alert = state.value.alerts[alertId];
  if (alert) keep({ ...alert, unseenChange: false });
}

/** Shows, or with `undefined` takes away, the service's words about something it refused. */
export function refusal(alertId: string, words: string | undefined): void {
  const { [alertId]: _, ...others } = state.value.refusals;
  change({ refusals: words ? { ...others, [alertId]: words } : others });
}

/** Nothing of one responder may show to the next who signs in on the same phone. */
export function forgetAlerts(): void {
  change({ alerts: {}, refusals: {} });
  void set(KEY, {});
}

function keep(alert: PhoneAlert): void {
  clock.value = now();
  const alerts = { ...state.value.alerts, [alert.view.id]: alert };
  change({ alerts });
  void set(KEY, alerts);
}
