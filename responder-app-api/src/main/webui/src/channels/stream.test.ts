import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Config } from '../api/types';

const readSnapshot = vi.fn();
const connected = vi.fn();
const refetchConfig = vi.fn();

vi.mock('../alert/alerts', () => ({ hearView: () => undefined, readSnapshot: () => readSnapshot() as unknown }));
vi.mock('../api/config', () => ({ refetchConfig: () => refetchConfig() as unknown }));
vi.mock('../api/http', () => ({ accessToken: () => Promise.resolve('token') }));
vi.mock('../identity/session', () => ({ noteFailure: () => undefined, readMe: () => Promise.resolve() }));
vi.mock('../identity/provider', () => ({ SignInOver: class extends Error {} }));
vi.mock('../outbox/outbox', () => ({ flush: () => Promise.resolve() }));

let say: (event: string, data: unknown) => void = () => undefined;

/** A line that stands and says nothing, as a phone that slept sees it. */
function standingLine(_: string, { signal }: { signal: AbortSignal }): Promise<Response> {
  connected();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      say = (event, data) => controller.enqueue(new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      signal.addEventListener('abort', () => controller.error(new Error('aborted')));
    },
  });
  return Promise.resolve(new Response(body));
}

async function anOpenStream() {
  vi.resetModules();
  const stream = await import('./stream');
  const { state } = await import('../app/store');
  void stream.keepStream();
  await vi.waitFor(() => expect(state.value.stream).toBe('OPEN'));
  return { ...stream, state, standing: () => state.value.stream };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.stubGlobal('fetch', standingLine);
  vi.stubGlobal('navigator', { onLine: true });
  connected.mockReset();
  readSnapshot.mockReset().mockResolvedValue(undefined);
  refetchConfig.mockReset();
});

afterEach(() => vi.useRealTimers());

describe('a line that is looked at', () => {
  it('is kept when the service answers', async () => {
    const { proveStream, standing } = await anOpenStream();

    await proveStream();

    expect(standing()).toBe('OPEN');
    expect(connected).toHaveBeenCalledOnce();
  });

  it('is called connected no more once the service does not answer, and is made anew', async () => {
    const { proveStream, standing } = await anOpenStream();
    readSnapshot.mockReturnValueOnce(new Promise(() => undefined));

    const proved = proveStream();
    await vi.advanceTimersByTimeAsync(5_000);
    await proved;
    expect(standing()).toBe('CONNECTING');
    await vi.advanceTimersByTimeAsync(1_000);

    expect(connected).toHaveBeenCalledTimes(2);
  });

  it('is made anew at once when a heartbeat is overdue, without asking first', async () => {
    const { proveStream, standing } = await anOpenStream();
    readSnapshot.mockClear();
    vi.setSystemTime(Date.now() + 13_000);

    await proveStream();

    expect(standing()).toBe('CONNECTING');
    expect(readSnapshot).not.toHaveBeenCalled();
  });
});

describe('a region that is exchanged', () => {
  const regionOf = (key: string) => ({ region: { key } }) as Config;

  it('brings its own map', async () => {
    const { state } = await anOpenStream();
    state.value = { ...state.value, config: regionOf('a1') };
    refetchConfig.mockResolvedValue(regionOf('b2'));

    say('region', { key: 'b2' });

    await vi.waitFor(() => expect(state.value.config?.region.key).toBe('b2'));
  });

  it('is not asked for while it is the same', async () => {
    const { state } = await anOpenStream();
    state.value = { ...state.value, config: regionOf('a1') };

    say('region', { key: 'a1' });
    say('hello', { at: '2026-11-22T10:00:00Z' });
    await vi.advanceTimersByTimeAsync(100);

    expect(refetchConfig).not.toHaveBeenCalled();
  });
});
