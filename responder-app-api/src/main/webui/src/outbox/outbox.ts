import { get, set } from 'idb-keyval';
import { change, state } from '../app/store';
import { ask, type Answer } from '../api/http';
import { now } from '../clock/clock';
import { noteFailure } from '../identity/session';
import { isStale, outcomeOf, retryDelay, sendable, type Command } from './command';

/** Told what became of a command; `answer` is absent when there was no connection or the command grew too old. */
export type OnOutcome = (command: Command, outcome: 'DONE' | 'REFUSED' | 'RETRY' | 'STALE', answer?: Answer<unknown>) => void;

const KEY = 'outbox';
let tell: OnOutcome = () => undefined;
let opened: () => void;
/** Nothing is added before what an earlier opening left was read, or it would be lost. */
const open = new Promise<void>((resolve) => (opened = resolve));
let flushing: Promise<void> | undefined;
let again = false;
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

/** Tries all that may be sent now; a call while it runs makes it run once more. */
export function flush(): Promise<void> {
  again = flushing !== undefined;
  flushing ??= run().finally(() => {
    flushing = undefined;
    if (again) void flush();
  });
  return flushing;
}

async function run(): Promise<void> {
  clearTimeout(timer);
  let progressed = true;
  while (progressed) {
    const batch = sendable(state.value.outbox);
    const outcomes = await Promise.all(batch.map(attempt));
    progressed = outcomes.some(Boolean);
  }
  const left = state.value.outbox;
  if (left.length > 0) timer = setTimeout(() => void flush(), Math.min(...left.map((each) => retryDelay(each.attempts))));
}

/** True when the command is settled and the next one may go. */
async function attempt(command: Command): Promise<boolean> {
  if (isStale(command, now())) {
    await remove(command);
    tell(command, 'STALE');
    return true;
  }
  const answer = await ask<unknown>(command.method, command.path, command.body).catch(noteFailure);
  const outcome = outcomeOf(answer?.status);
  if (outcome === 'RETRY') {
    const tried = { ...command, attempts: command.attempts + 1 };
    await store(state.value.outbox.map((each) => (each.id === command.id ? tried : each)));
  } else {
    await remove(command);
  }
  tell(command, outcome, answer);
  return outcome !== 'RETRY';
}

/** What one responder left unsent is not sent in the name of the next. */
export const emptyOutbox = (): Promise<void> => store([]);

const remove = (command: Command): Promise<void> =>
  store(state.value.outbox.filter((each) => each.id !== command.id));

async function store(outbox: readonly Command[]): Promise<void> {
  change({ outbox });
  await set(KEY, outbox);
}
