import { change, state } from '../app/store';
import { ask, type Answer } from '../api/http';
import { isHeard, now } from '../clock/clock';
import { Shared } from '../device/shared';
import { noteFailure } from '../identity/session';
import { bodyOf, isStale, outcomeOf, retryDelay, sendable, wantsServerTime, type Command, type Outcome } from './command';

/** Told what became of a command; `answer` is absent when there was no connection or the command grew too old. */
export type OnOutcome = (command: Command, outcome: Outcome | 'STALE', answer?: Answer<unknown>) => void;

const kept = new Shared<readonly Command[]>('outbox', [], () => state.value.outbox, (outbox) => change({ outbox }));
let tell: OnOutcome = () => undefined;
let opened: () => void;
/** Nothing is sent before somebody hears what came of it. */
const open = new Promise<void>((resolve) => (opened = resolve));
/** When each command that did not get through is tried again, by id. */
const again = new Map<string, ReturnType<typeof setTimeout>>();

/** Takes up what an earlier opening of the page left unsent. */
export async function openOutbox(onOutcome: OnOutcome): Promise<void> {
  tell = onOutcome;
  await kept.takeUp();
  opened();
}

/** All that any tab of the page has not got through to the service yet. */
export const unsent = (): Promise<readonly Command[]> => kept.read();

/** Keeps the command on the phone first, then sends it. */
export async function post(command: Omit<Command, 'id' | 'madeAt' | 'byOwnClock' | 'attempts'>): Promise<void> {
  const unsure = isHeard() ? {} : { byOwnClock: true };
  const posted: Command = { ...command, ...unsure, id: crypto.randomUUID(), madeAt: now(), attempts: 0 };
  await kept.change((commands) => [...commands, posted]);
  await flush();
}

/**
 * Tries all that may be sent now, or what of it is about one alert. Each goes its own way, so that a yes never waits for a
 * receipt on a slow line.
 */
export async function flush(alertId?: string): Promise<void> {
  await open;
  const ready = sendable(await unsent()).filter((command) => alertId === undefined || command.alertId === alertId);
  await Promise.all(ready.map(attempt));
}

/** One tab at a time sends a command; whoever finds it taken looks again later, lest that tab has died. */
async function attempt({ id, alertId, attempts }: Command): Promise<void> {
  clearTimeout(again.get(id));
  const outcome = await navigator.locks.request(`callout-command-${id}`, { ifAvailable: true }, (lock) =>
    lock ? send(id) : 'TAKEN');
  if (outcome === 'TAKEN') tryAgain(id, attempts);
  else if (outcome === 'RETRY') tryAgain(id, attempts + 1);
  else if (outcome !== 'GONE') await flush(alertId);
}

/** Sends the command as it is now; another tab may have been quicker. */
async function send(id: string): Promise<Outcome | 'STALE' | 'GONE'> {
  const command = (await unsent()).find((each) => each.id === id);
  if (!command) return 'GONE';
  const stale = isStale(command, now());
  // What was tapped before the server was heard is told once it has been: any answer tells its time.
  const knowsWhen = stale || isHeard() || !wantsServerTime(command) || await ask('GET', '/v1/me/alerts?open=true').catch(noteFailure);
  const answer = stale || !knowsWhen ? undefined : await ask(command.method, command.path, bodyOf(command)).catch(noteFailure);
  const outcome = stale ? 'STALE' : outcomeOf(answer?.status);
  if (outcome === 'RETRY') await kept.change(countAttempt(id));
  // What came of it is on screen before it is gone from here: nothing that was tapped seems undone meanwhile.
  tell(command, outcome, answer);
  if (outcome !== 'RETRY') await kept.change(remove(id));
  return outcome;
}

const countAttempt = (id: string) => (commands: readonly Command[]): readonly Command[] =>
  commands.map((each) => (each.id === id ? { ...each, attempts: each.attempts + 1 } : each));

const remove = (id: string) => (commands: readonly Command[]): readonly Command[] => commands.filter((each) => each.id !== id);

/** Each command waits by its own attempts: what merely queues behind another makes nobody hurry. */
function tryAgain(id: string, attempts: number): void {
  clearTimeout(again.get(id));
  again.set(id, setTimeout(() => {
    again.delete(id);
    void unsent().then((commands) => commands.find((each) => each.id === id)).then((command) => command && attempt(command));
  }, retryDelay(attempts)));
}

/** What one responder left unsent is not sent in the name of the next. */
export const emptyOutbox = (): Promise<void> => kept.change(() => []);
