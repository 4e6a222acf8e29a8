import { saidYes, type PhoneAlert } from './alert';

/**
 * What the alert's screen shows. It never claims more than is known: SENDING is not SENT, SENT is not ASSIGNED, and a
 * yes that is still on this phone is KEPT.
 */
export type Phase =
  | 'RINGING' | 'LATE'
  | 'YES_SENDING' | 'YES_KEPT' | 'YES_PENDING' | 'YES_REFUSED'
  | 'NO_SENDING' | 'NO_KEPT' | 'NO_REFUSED' | 'DECLINED'
  | 'ASSIGNED' | 'FILLED' | 'STOOD_DOWN' | 'WITHDRAWN' | 'RELEASED' | 'FINISHED';

/** `nowMs` is the server's time. */
export function phaseOf(alert: PhoneAlert, nowMs: number): Phase {
  const { state } = alert.view;
  switch (state) {
    case 'OPEN':
    case 'EXPIRED':
      return unanswered(alert, nowMs);
    default:
      return state;
  }
}

function unanswered(alert: PhoneAlert, nowMs: number): Phase {
  const { view, answer } = alert;
  if (view.reply) return view.reply.answer === 'ACCEPT' ? 'YES_PENDING' : 'DECLINED';
  if (answer) return answeredHere(answer.answer === 'ACCEPT', answer.delivery);
  return view.state === 'EXPIRED' || Date.parse(view.offer.expiresAt) <= nowMs ? 'LATE' : 'RINGING';
}

function answeredHere(yes: boolean, delivery: 'SENDING' | 'KEPT' | 'SENT' | 'REFUSED'): Phase {
  switch (delivery) {
    case 'SENDING':
      return yes ? 'YES_SENDING' : 'NO_SENDING';
    case 'KEPT':
      return yes ? 'YES_KEPT' : 'NO_KEPT';
    case 'SENT':
      return yes ? 'YES_PENDING' : 'DECLINED';
    case 'REFUSED':
      return yes ? 'YES_REFUSED' : 'NO_REFUSED';
  }
}

/** A phase in which the responder can still give an answer. */
export function canAnswer(phase: Phase): boolean {
  return phase === 'RINGING' || phase === 'LATE' || phase === 'YES_REFUSED' || phase === 'NO_REFUSED';
}

/** A phase in which nobody waits for an answer, so the screen may be put away without one. */
export function mayWait(phase: Phase): boolean {
  return phase === 'LATE' || phase === 'NO_REFUSED';
}

/** Nothing more will happen; the screen may be put away. */
export function isOver(phase: Phase): boolean {
  return ['DECLINED', 'FILLED', 'STOOD_DOWN', 'WITHDRAWN', 'RELEASED', 'FINISHED'].includes(phase);
}

const CARE_LIGHTS_FOR_MS = 60_000;

/** Whether the phone's screen stays lit by itself: for an emergency until it is over, for a care request until it was seen. */
export function staysLit({ view, heardAt }: PhoneAlert, phase: Phase, nowMs: number): boolean {
  if (isOver(phase) || mayWait(phase)) return false;
  return view.kind === 'INCIDENT' || (phase === 'RINGING' && nowMs - heardAt < CARE_LIGHTS_FOR_MS);
}

const OVER_IS_NEWS_FOR_MS = 2 * 3600_000;
const UNANSWERED_IS_NEWS_FOR_MS = 12 * 3600_000;

/**
 * The one alert that owns the screen: an emergency before a visit, an assignment before a ringing alert, that before one whose time ran out, and
 * those before an ending not yet put away; and training only where nobody waits for a real answer. Old endings are not dug up again when the page opens after days.
 */
export function alertOnScreen(alerts: Iterable<PhoneAlert>, nowMs: number): PhoneAlert | undefined {
  return [...alerts]
    .filter((alert) => wantsScreen(alert, nowMs))
    .sort((a, b) => rank(a, nowMs) - rank(b, nowMs) || Date.parse(b.view.offer.sentAt) - Date.parse(a.view.offer.sentAt))[0];
}

function wantsScreen(alert: PhoneAlert, nowMs: number): boolean {
  const phase = phaseOf(alert, nowMs);
  if (phase === 'ASSIGNED') return true;
  if (alert.putAway) return false;
  return nowMs - newsOf(alert) < (isOver(phase) ? OVER_IS_NEWS_FOR_MS : UNANSWERED_IS_NEWS_FOR_MS);
}

/** When it last was news, epoch milliseconds: whoever went is thanked when it ends, however long it took. */
function newsOf(alert: PhoneAlert): number {
  const sentAt = Math.max(alert.heardAt, Date.parse(alert.view.offer.sentAt));
  return alert.endedAt !== undefined && saidYes(alert) ? Math.max(alert.endedAt, sentAt) : sentAt;
}

function rank(alert: PhoneAlert, nowMs: number): number {
  const place = rankOfReal(alert, nowMs);
  return alert.view.practice && place < NOBODY_WAITS ? NOBODY_WAITS - 1 + (place + 1) / 10 : place;
}

/** Somebody who is being visited comes after an emergency, and before a visit that nobody has answered for. */
const VISITED = 1.5;
/** From here on nobody waits for the responder. */
const NOBODY_WAITS = 3;

function rankOfReal(alert: PhoneAlert, nowMs: number): number {
  const phase = phaseOf(alert, nowMs);
  if (phase === 'ASSIGNED') return alert.view.kind === 'INCIDENT' ? 0 : VISITED;
  if (mayWait(phase)) return alert.view.kind === 'INCIDENT' ? 3 : 4;
  if (isOver(phase)) return 5;
  return alert.view.kind === 'INCIDENT' ? 1 : 2;
}
