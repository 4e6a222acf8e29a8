import { get, set } from 'idb-keyval';
import { change, state } from '../app/store';
import { ask, type Answer } from '../api/http';
import { now } from '../clock/clock';
import { noteFailure } from '../identity/session';
import { bodyOf, isStale, outcomeOf, retryDelay, sendable, type Command, type Outcome } from './command';

/** Told what became of a command; `answer` is absent when there was no connection or the command grew too old. */
export type OnOutcome = (command: Command, outcome: Outcome | 'STALE', answer?: Answer<unknown>) => void;

const KEY = 'outbox';
let tell: OnOutcome = () => undefined;
let opened: () => void;
/** Nothing is added before what an earlier opening left was read, or it would be lost. */
const open = new Promise<void>((resolve) => (opened = resolve));
/** What is being sent at this moment, by id. */
const underWay = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Takes up what an earlier opening of the page left unsent. */
export async function openOutbox(onOutcome: OnOutcome): Promise<void> {
  tell = onOutcome;
  change({ outbox: (await get<Command[]>(KEY)) ?? [] });
  opened();
}

/** Keeps the command on the phone first, then sends it. */
export async function post(command: Omit<Command, 'id' | 'madeAt' | 'attempts'>): Promise<void> {
  await open;
  await store([...state.value.outbox, { ...command, id: crypto.randomUUID(), madeAt: now(), attempts: 0 }]);
  await flush();
}

/** Tries all that may be sent now. Each goes its own way, so that a yes never waits for a receipt on a slow line. */
export async function flush(): Promise<void> {
  clearTimeout(timer);
  const ready = sendable(state.value.outbox).filter(({ id }) => !underWay.has(id));
  await Promise.all(ready.map(attempt));
}

async function attempt(command: Command): Promise<void> {
  underWay.add(command.id);
  const outcome = await send(command);
  underWay.delete(command.id);
  if (outcome === 'RETRY') tryAgainLater();
  else await flush();
}

async function send(command: Command): Promise<Outcome | 'STALE'> {
  const stale = isStale(command, now());
  const answer = stale ? undefined : await ask(command.method, command.path, bodyOf(command)).catch(noteFailure);
  const outcome = stale ? 'STALE' : outcomeOf(answer?.status);
  if (outcome === 'RETRY') await keepTried(command);
  else await store(state.value.outbox.filter(({ id }) => id !== command.id));
  tell(command, outcome, answer);
  return outcome;
}

const keepTried = (command: Command): Promise<void> =>
  store(state.value.outbox.map((each) => (each.id === command.id ? { ...each, attempts: each.attempts + 1 } : each)));

function tryAgainLater(): void {
  clearTimeout(timer);
  const soonest = Math.min(...state.value.outbox.map(({ attempts }) => retryDelay(attempts)));
  timer = setTimeout(() => void flush(), soonest);
}

/** What one responder left unsent is not sent in the name of the next. */
export const emptyOutbox = (): Promise<void> => store([]);

async function store(outbox: readonly Command[]): Promise<void> {
  change({ outbox });
  await set(KEY, outbox);
}
