import { createParser } from 'eventsource-parser';
import type { TokenSource } from '../api/http';

export interface LiveMessage { event: string; data: unknown }

/** Why a stream ended: its end is normal (a token runs out), silence is a broken line that has not been told so. */
export class StreamEnded extends Error {
  constructor(message: string, readonly status?: number) {
    super(message);
  }
}

/** Heartbeats come every 3 s; one may be late. */
const SILENCE_MS = 7_000;

/**
 * Reads the live stream with the caller's token until it ends, breaks or falls silent, then throws. Read with fetch,
 * because EventSource cannot send an Authorization header.
 */
export async function readStream(
  url: string, token: TokenSource, heard: (message: LiveMessage) => void, stop: AbortSignal,
): Promise<never> {
  const silence = new AbortController();
  const startTimer = () => setTimeout(() => silence.abort(), SILENCE_MS);
  let timer = startTimer();
  const parser = createParser({
    onEvent: ({ event, data }) => heard({ event: event ?? 'message', data: parsed(data) }),
  });
  try {
    const response = await fetch(url, {
      headers: { Authorization: `Bearer ${await token()}`, Accept: 'text/event-stream' },
      cache: 'no-store',
      signal: AbortSignal.any([stop, silence.signal]),
    });
    if (!response.ok || !response.body) throw new StreamEnded(`the service answered ${response.status}`, response.status);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) throw new StreamEnded('the service ended the live feed');
      clearTimeout(timer);
      timer = startTimer();
      parser.feed(value);
    }
  } catch (cause) {
    if (silence.signal.aborted) throw new StreamEnded('the service fell silent');
    throw cause;
  } finally {
    clearTimeout(timer);
  }
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
