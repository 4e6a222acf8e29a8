import { fromPhoneClock } from '../clock/clock';

/** What somebody assigned does. */
export type Deed = 'PROGRESS' | 'FINDING' | 'WITHDRAWAL' | 'CHECK' | 'AED' | 'ACKNOWLEDGEMENT' | 'ALARM' | 'MESSAGE';

/** Told under the command's own id, so that it counts once, however often it must be sent. */
const UNDER_ITS_ID: readonly Command['kind'][] = ['FINDING', 'ALARM', 'MESSAGE'];
/** Told with the time at which it was tapped: the crew asks when it was, and it may arrive much later. */
const WITH_ITS_TIME: readonly Command['kind'][] = ['FINDING', 'PROGRESS'];
/** They wait for nobody: somebody in danger does not queue behind a step that is not through yet. */
const AT_ONCE: readonly Command['kind'][] = ['RECEIPT', 'ALARM'];

/** Something the responder did that the service must learn of, kept on the phone until it has. */
export interface Command {
  readonly id: string;
  readonly kind: 'REPLY' | 'RECEIPT' | 'CONTACT' | Deed;
  readonly alertId: string;
  readonly method: 'PUT' | 'POST';
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** When the responder did it, server epoch milliseconds; by the phone's own clock where `byOwnClock` is set. */
  readonly madeAt: number;
  /** The server had not been heard yet: by how much the phone's clock is wrong is known later. */
  readonly byOwnClock?: boolean;
  /** After this age in milliseconds it no longer says what the responder wants, and is dropped unsent. */
  readonly keepForMs: number;
  readonly attempts: number;
}

/** When the responder did it, as far as the server's time is known by now. */
export const doneAt = ({ madeAt, byOwnClock }: Command): string =>
  byOwnClock ? fromPhoneClock(madeAt) : new Date(madeAt).toISOString();

/** Whether it can only be told rightly once the server was heard. */
export const wantsServerTime = ({ kind, byOwnClock }: Command): boolean => byOwnClock === true && WITH_ITS_TIME.includes(kind);

/** What is sent. */
export function bodyOf(command: Command): Readonly<Record<string, unknown>> {
  const { kind, id, body } = command;
  const at = WITH_ITS_TIME.includes(kind) ? { at: doneAt(command) } : {};
  return UNDER_ITS_ID.includes(kind) ? { id, ...body, ...at } : { ...body, ...at };
}

/** What an attempt came to. */
export type Outcome = 'DONE' | 'REFUSED' | 'RETRY';

/** `status` is undefined when there was no answer at all. */
export function outcomeOf(status: number | undefined): Outcome {
  if (status === undefined || status >= 500 || status === 401 || status === 408 || status === 429) return 'RETRY';
  return status < 300 ? 'DONE' : 'REFUSED';
}

/** Milliseconds to the next attempt: quick at first, since seconds count, then every quarter of a minute. */
export function retryDelay(attempts: number): number {
  return Math.min(15_000, 1000 * 2 ** Math.max(0, attempts - 1));
}

/** Too old to be sent in the responder's name. */
export function isStale(command: Command, nowMs: number): boolean {
  return nowMs - command.madeAt > command.keepForMs;
}

/**
 * What may be sent now: replies before all else, then in the order made; of one alert only the first, so that a step
 * never overtakes the answer it rests on. Receipts and alarms wait for nobody and nobody waits for them.
 */
export function sendable(commands: readonly Command[]): Command[] {
  const waiting = new Set<string>();
  const first = commands.filter((command) => {
    if (AT_ONCE.includes(command.kind)) return true;
    if (waiting.has(command.alertId)) return false;
    waiting.add(command.alertId);
    return true;
  });
  return first.sort((a, b) => urgency(b) - urgency(a) || a.madeAt - b.madeAt);
}

const urgency = ({ kind }: Command): number => (kind === 'ALARM' ? 2 : kind === 'REPLY' ? 1 : 0);
