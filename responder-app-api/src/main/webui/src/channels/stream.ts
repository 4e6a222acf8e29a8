import { createParser } from 'eventsource-parser';
import { refetchConfig } from '../api/config';
import { accessToken } from '../api/http';
import { parseJson } from '../api/json';
import type { AlertView } from '../api/types';
import { hearView, readSnapshot } from '../alert/alerts';
import { change, state } from '../app/store';
import { learnFrom, learnFromEvent } from '../clock/clock';
import { noteFailure, readMe } from '../identity/session';
import { SignInOver } from '../identity/signInOver';
import { flush } from '../outbox/outbox';
import { backoff } from './backoff';

/** The service's heart beats every 10 s; after this silence the line is dead, whatever the browser believes. */
const SILENCE_MS = 25_000;
/** Whoever looks at the phone is not told "connected" on the strength of more than one heartbeat missed. */
const SILENCE_WHEN_LOOKED_AT_MS = 12_000;
/** A line that has carried no answer for so long carries no alert in time either. */
const PROOF_MS = 5_000;

let wake: () => void = () => undefined;
let current: AbortController | undefined;
/** By the phone's wall clock: the monotonic one may stand still while the phone sleeps. */
let heardAt = 0;

/** Keeps the responder's stream open until the sign-in is over. Connect first, snapshot second: nothing falls between. */
export async function keepStream(): Promise<void> {
  for (let failures = 0; ; failures++) {
    change({ stream: failures < 2 ? 'CONNECTING' : 'LOST' });
    try {
      await follow(() => (failures = 0));
    } catch (failure) {
      noteFailure(failure);
      if (failure instanceof SignInOver) return change({ stream: 'OFF' });
    }
    if (failures > 0 || !navigator.onLine) change({ stream: 'LOST' });
    await pause(backoff(failures + 1, Math.random()));
  }
}

/** Do not wait out the pause: the phone has a connection again, or the page is looked at. */
export function reconnectNow(): void {
  wake();
}

/** The line is known to be dead. */
export function dropStream(): void {
  if (state.value.stream === 'OPEN') change({ stream: 'CONNECTING' });
  current?.abort();
}

/** Finds out at once whether the line that seems to stand does, and what the phone has slept through. */
export async function proveStream(): Promise<void> {
  if (state.value.stream !== 'OPEN') return reconnectNow();
  const asked = current;
  const alive = Date.now() - heardAt <= SILENCE_WHEN_LOOKED_AT_MS && (await answersInTime());
  if (!alive && current === asked) dropStream();
}

function answersInTime(): Promise<boolean> {
  const tooLate = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PROOF_MS));
  const answered = readSnapshot().then(() => true, (failure: unknown) => noteFailure(failure) ?? false);
  return Promise.race([answered, tooLate]);
}

async function follow(onOpen: () => void): Promise<void> {
  const controller = new AbortController();
  current = controller;
  const sentAt = performance.now();
  let watchdog = setTimeout(() => controller.abort(), SILENCE_MS);
  try {
    const response = await open(await accessToken(), controller.signal);
    const renewed = response.status === 401 ? await open(await accessToken(await accessToken()), controller.signal) : response;
    if (!renewed.ok || !renewed.body) throw new TypeError(`stream: HTTP ${renewed.status}`);
    learnFrom(renewed, sentAt);
    heardAt = Date.now();
    const parser = createParser({ onEvent: ({ event, data }) => hear(event, data) });
    void onOpened(onOpen).catch(() => controller.abort());
    const reader = renewed.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      heardAt = Date.now();
      clearTimeout(watchdog);
      watchdog = setTimeout(() => controller.abort(), SILENCE_MS);
      parser.feed(read.value);
    }
  } finally {
    clearTimeout(watchdog);
  }
}

async function onOpened(onOpen: () => void): Promise<void> {
  await readSnapshot();
  onOpen();
  change({ stream: 'OPEN' });
  await Promise.all([readMe(), flush()]);
}

function hear(event: string | undefined, data: string): void {
  if (event === 'alert') hearView(parseJson(data) as AlertView, 'STREAM');
  else if (event === 'region') void followRegion((parseJson(data) as { key: string }).key);
  else if (event === 'hello' || event === 'heartbeat') learnFromEvent((parseJson(data) as { at: string }).at);
}

/** Another region has another map; what cannot be read now is read with the next connection. */
async function followRegion(key: string): Promise<void> {
  const known = state.value.config?.region.key;
  if (known === undefined || known === key) return;
  const config = await refetchConfig().catch(() => undefined);
  if (config) change({ config });
}

const open = (token: string, signal: AbortSignal): Promise<Response> =>
  fetch('/v1/me/stream', {
    headers: { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' },
    cache: 'no-store',
    signal,
  });

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
