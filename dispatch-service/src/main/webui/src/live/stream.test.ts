import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readStream, StreamEnded, type LiveMessage } from './stream';

const token = () => Promise.resolve('secret');
let send: ReadableStreamDefaultController<Uint8Array>;
let heard: LiveMessage[];

/** A service that answers with a stream which the test writes, and which breaks when the caller gives up. */
function serve(status = 200): ReturnType<typeof vi.fn> {
  const body = new ReadableStream<Uint8Array>({ start: (controller) => { send = controller; } });
  return vi.fn((_url: string, { signal }: RequestInit) => {
    signal?.addEventListener('abort', () => send.error(signal.reason));
    return Promise.resolve(new Response(body, { status }));
  });
}

const write = (text: string) => send.enqueue(new TextEncoder().encode(text));

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const start = () => readStream('/v1/live', token, (message) => heard.push(message), new AbortController().signal);

it('hears messages whole, however the line cuts them, and shows who asks', async () => {
  const fetched = serve();
  vi.stubGlobal('fetch', fetched);
  const ended = start().catch((cause: unknown) => cause);
  await vi.advanceTimersByTimeAsync(0);
  write('event: callout\nda');
  write('ta: {"id":"a","version":2}\n\n');
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual([{ event: 'callout', data: { id: 'a', version: 2 } }]);
  expect(fetched.mock.calls[0]?.[1].headers.Authorization).toBe('Bearer secret');
  send.close();
  expect(await ended).toBeInstanceOf(StreamEnded);
});

it('calls a line broken that has been silent for longer than a heartbeat', async () => {
  vi.stubGlobal('fetch', serve());
  const ended = start().catch((cause: unknown) => cause);
  await vi.advanceTimersByTimeAsync(6_500);
  write('event: heartbeat\ndata: {}\n\n');
  await vi.advanceTimersByTimeAsync(6_500);
  expect(heard).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await ended).toMatchObject({ message: 'the service fell silent' });
});

it('tells which answer it got instead of a stream', async () => {
  vi.stubGlobal('fetch', serve(401));
  await expect(start()).rejects.toMatchObject({ status: 401 });
});
