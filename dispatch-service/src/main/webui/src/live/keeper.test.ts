import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Dispatch } from '../api/dispatch';
import { Problem } from '../api/http';
import type { CalloutSummary, CalloutView } from '../api/types';
import { aCallout, aFix, after } from '../words/fixtures';
import { LiveKeeper } from './keeper';
import { useLive } from './store';
import type { LiveMessage } from './stream';

/** The stream as the test speaks through it: one entry for each time the keeper has connected. */
const lines: { say: (message: LiveMessage) => void; cut: (cause: Error) => void }[] = [];

vi.mock('./stream', () => ({
  StreamEnded: class extends Error {},
  readStream: (_url: string, _token: unknown, say: (message: LiveMessage) => void, stop: AbortSignal) =>
    new Promise<never>((_, cut) => {
      lines.push({ say, cut });
      stop.addEventListener('abort', () => cut(stop.reason));
    }),
}));

const HELLO = { event: 'hello', data: { at: '2026-11-22T13:00:00Z' } };
const news = (version: number): LiveMessage =>
  ({ event: 'callout', data: { id: 'a', kind: 'INCIDENT', version, state: 'ALERTING', type: 'ACCEPTED' } });

let service: CalloutView;
/** The other open incidents. */
let services: CalloutView[];
/** What the service says instead of giving a callout on its own. */
let refusal: Error | undefined;
/** What it says instead of giving all at once. */
let boardRefusal: Error | undefined;
let reads: number;
let keeper: LiveKeeper;

/** Answers the next list only when the test says so. */
let held: Promise<void> | undefined;

const dispatch = {
  region: async () => ({ key: 'a1', name: 'Rome', roads: 'LOADED' }),
  board: async () => {
    await held;
    if (boardRefusal) throw boardRefusal;
    return [service, ...services];
  },
  listOpen: async (kind: string) => {
    return kind === 'INCIDENT' ? [service, ...services].map(listed) : [];
  },
  get: ({ id }: { id: string }) => {
    reads++;
    if (refusal) return Promise.reject(refusal);
    return Promise.resolve(services.find((each) => each.id === id) ?? service);
  },
} as unknown as Dispatch;

function listed({ waves, alerts, assignments, findings, timeline, ...summary }: CalloutView): CalloutSummary {
  void [waves, alerts, assignments, findings, timeline];
  return summary;
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const phase = () => useLive.getState().connection.phase;
const version = () => useLive.getState().callouts.get('a')?.callout.version;

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse(HELLO.data.at) });
  vi.stubGlobal('window', new EventTarget());
  useLive.setState(useLive.getInitialState(), true);
  lines.length = 0;
  held = undefined;
  services = [];
  refusal = undefined;
  boardRefusal = undefined;
  service = aCallout({ id: 'a', version: 1 });
  keeper = new LiveKeeper(dispatch, () => Promise.resolve('token'));
  keeper.start();
  await settle();
  lines[0]?.say(HELLO);
  await settle();
  reads = 0;
});

afterEach(() => {
  keeper.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('is live once everything has been read after the hello', () => {
  expect(phase()).toBe('live');
  expect(useLive.getState().read).toBe(true);
  expect(version()).toBe(1);
});

it('reads a callout again when an event tells of a higher version, and not when it tells old news', async () => {
  service = aCallout({ id: 'a', version: 2 });
  lines[0]?.say(news(2));
  await settle();
  expect(version()).toBe(2);
  lines[0]?.say(news(2));
  await settle();
  expect(reads).toBe(1);
});

it('says at once that the line broke and since when, and mends it by reading all again', async () => {
  lines[0]?.cut(new TypeError('network'));
  await settle();
  expect(useLive.getState().connection).toMatchObject({ phase: 'lost', why: 'the service cannot be reached' });

  service = aCallout({ id: 'a', version: 5 });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(phase()).toBe('lost');
  lines[1]?.say(HELLO);
  await settle();
  expect(phase()).toBe('live');
  expect(version()).toBe(5);
});

it('is not live by a reading that ends after its line has', async () => {
  lines[0]?.cut(new TypeError('network'));
  await vi.advanceTimersByTimeAsync(500);
  let answer: () => void = () => undefined;
  held = new Promise((resolve) => { answer = resolve; });
  lines[1]?.say(HELLO);
  await settle();
  lines[1]?.cut(new Error('the service ended the live feed'));
  await settle();
  answer();
  await settle();
  expect(phase()).toBe('lost');
  lines[1]?.say({ event: 'heartbeat', data: { at: '2026-11-22T13:00:10Z' } });
  await settle();
  expect(phase()).toBe('lost');
});

it('is not live when it has been stopped, and is again when it is started again', async () => {
  keeper.stop();
  await settle();
  expect(useLive.getState().connection).toMatchObject({ phase: 'lost', why: 'signed out' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lines).toHaveLength(1);

  keeper.start();
  await settle();
  expect(phase()).toBe('lost');
  lines[1]?.say(HELLO);
  await settle();
  expect(phase()).toBe('live');
});

it('keeps one line when it is started, stopped and started at once, as React\'s strict mode does', async () => {
  keeper.stop();
  keeper.start();
  keeper.stop();
  keeper.start();
  lines.at(-1)?.say(HELLO);
  await settle();
  expect(phase()).toBe('live');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lines).toHaveLength(3);
});

it('ends with the line that it was stopped on while it waited to try again', async () => {
  lines[0]?.cut(new TypeError('network'));
  await settle();
  keeper.stop();
  keeper.start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lines).toHaveLength(2);
});

it('tries again at once when the network is back', async () => {
  lines[0]?.cut(new TypeError('network'));
  await settle();
  expect(lines).toHaveLength(1);
  window.dispatchEvent(new Event('online'));
  await settle();
  expect(lines).toHaveLength(2);
});

it('waits longer and longer while it fails, so that a service that comes back is not overrun', async () => {
  for (const wait of [500, 1_000, 2_000, 4_000, 8_000, 8_000]) {
    const before = lines.length;
    lines.at(-1)?.cut(new TypeError('network'));
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(lines).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(lines).toHaveLength(before + 1);
  }
});

const HEARTBEAT = { event: 'heartbeat', data: { at: '2026-11-22T13:00:10Z' } };

it('keeps the board when the service refuses one callout, says so, and tries that one again', async () => {
  refusal = new Problem(500, 'Internal error', undefined, {});
  lines[0]?.say(news(2));
  await settle();
  expect(phase()).toBe('live');
  expect(useLive.getState().callouts.get('a')).toMatchObject({ refused: true, whole: true });

  refusal = undefined;
  service = aCallout({ id: 'a', version: 2 });
  lines[0]?.say(HEARTBEAT);
  await settle();
  expect(useLive.getState().callouts.get('a')).toMatchObject({ refused: false, callout: { version: 2 } });
});

it('asks when the next step is of whatever has passed the time for it, since a step that finds nothing is no news', async () => {
  service = aCallout({ id: 'a', version: 2, nextStepAt: after(5) });
  services = [aCallout({ id: 'later', nextStepAt: after(60) }), aCallout({ id: 'resting' })];
  for (const each of [service, ...services]) lines[0]?.say({ event: 'callout', data: { ...each, type: 'WAVE_SENT' } });
  await settle();
  reads = 0;

  service = aCallout({ id: 'a', version: 2, nextStepAt: after(20) });
  await vi.advanceTimersByTimeAsync(10_000);
  lines[0]?.say(HEARTBEAT);
  await settle();
  expect(useLive.getState().callouts.get('a')?.callout).toMatchObject({ version: 2, nextStepAt: after(20) });
  expect(reads).toBe(1);
});

it('asks no more than some of many whose step is due at one heartbeat, and those who have waited longest first', async () => {
  services = Array.from({ length: 200 }, (_, i) => aCallout({ id: `due-${i}`, version: 1, nextStepAt: after(-i) }));
  for (const each of services) lines[0]?.say({ event: 'callout', data: { ...each, type: 'WAVE_SENT' } });
  await settle();
  reads = 0;

  services = services.map((each) => ({ ...each, nextStepAt: after(15) }));
  await vi.advanceTimersByTimeAsync(10_000);
  lines[0]?.say(HEARTBEAT);
  await settle();
  expect(reads).toBeGreaterThan(0);
  expect(reads).toBeLessThanOrEqual(100);
  const stepOf = (id: string) => useLive.getState().callouts.get(id)?.callout.nextStepAt;
  expect(stepOf('due-199')).toBe(after(15));
  expect(stepOf('due-1')).toBe(after(-1));
});

it('takes a new callout from the list when the service refuses it on its own', async () => {
  refusal = new Problem(500, 'Internal error', undefined, {});
  services = [aCallout({ id: 'b', version: 1 })];
  lines[0]?.say({ event: 'callout', data: { id: 'b', kind: 'INCIDENT', version: 1, state: 'ALERTING', type: 'RECEIVED' } });
  await settle();
  expect(useLive.getState().callouts.get('b')).toMatchObject({ refused: true, whole: false });
  expect(phase()).toBe('live');
});

it('calls the line broken when nothing answers or the token is refused', async () => {
  refusal = new Problem(401, 'Unauthorized', undefined, {});
  lines[0]?.say(news(2));
  await settle();
  expect(phase()).toBe('lost');
});

it('forgets closed callouts, and the positions of their people, at the next heartbeat after some minutes', async () => {
  service = aCallout({ id: 'a', version: 2, state: 'CLOSED', closedAt: new Date(Date.now()).toISOString() });
  lines[0]?.say(news(2));
  lines[0]?.say({ event: 'position', data: { ...aFix('anna', 9.53, after(5)), calloutId: 'a' } });
  await settle();
  expect(useLive.getState().fixes.size).toBe(1);

  await vi.advanceTimersByTimeAsync(6 * 60_000);
  lines[0]?.say({ event: 'heartbeat', data: {} });
  await settle();
  expect(useLive.getState().callouts.size).toBe(0);
  expect(useLive.getState().fixes.size).toBe(0);
});

it('reads all that is open at once, and not each on its own', async () => {
  services = Array.from({ length: 250 }, (_, i) => aCallout({ id: `more-${i}` }));
  await connectAgain();
  expect(phase()).toBe('live');
  expect(wholes()).toBe(251);
  expect(reads).toBe(0);
});

it('reads each on its own where the service cannot give all at once, also beyond those before it is live', async () => {
  boardRefusal = new Problem(500, 'Internal error', undefined, {});
  services = Array.from({ length: 250 }, (_, i) => aCallout({ id: `more-${i}` }));
  await connectAgain();
  expect(phase()).toBe('live');
  expect(wholes()).toBe(251);
});

const wholes = () => [...useLive.getState().callouts.values()].filter(({ whole }) => whole).length;

async function connectAgain(): Promise<void> {
  lines[0]?.cut(new TypeError('network'));
  await vi.advanceTimersByTimeAsync(500);
  lines[1]?.say(HELLO);
  await settle();
}
