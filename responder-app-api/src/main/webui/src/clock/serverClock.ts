/**
 * The server's time, as far as a phone can know it. A wall clock on a phone may be minutes wrong and may jump, so
 * it is never asked: each answer's Date header brackets the server's time against the phone's own monotonic
 * milliseconds, and the brackets are intersected.
 */
export interface ClockBracket {
  /** Server epoch milliseconds minus monotonic milliseconds is at least this … */
  readonly low: number;
  /** … and at most this. */
  readonly high: number;
}

/** A Date header counts whole seconds: the true time is up to this much later. */
const HEADER_GRAIN_MS = 1000;

/** What one answer tells: `dateMs` was written somewhere between `sentAt` and `receivedAt` (monotonic). */
export function bracketOf(dateMs: number, sentAt: number, receivedAt: number): ClockBracket {
  return { low: dateMs - receivedAt, high: dateMs + HEADER_GRAIN_MS - sentAt };
}

/** An event of the stream is seldom longer under way than this. */
const EVENT_LATENCY_MS = 2000;

/** What an instant written into a stream's event tells: it was sent a little before it arrived. */
export function bracketOfEvent(atMs: number, receivedAt: number): ClockBracket {
  return { low: atMs - receivedAt, high: atMs - receivedAt + EVENT_LATENCY_MS };
}

/**
 * Narrows what is known by a new answer. Brackets that exclude each other mean that the phone slept with its
 * monotonic clock standing still; then only the newest counts.
 */
export function narrow(known: ClockBracket | undefined, heard: ClockBracket): ClockBracket {
  if (!known) return heard;
  const low = Math.max(known.low, heard.low);
  const high = Math.min(known.high, heard.high);
  return low <= high ? { low, high } : heard;
}

/** The best guess of the server's time in epoch milliseconds at the monotonic instant `monotonicMs`. */
export function serverTime(known: ClockBracket, monotonicMs: number): number {
  return monotonicMs + (known.low + known.high) / 2;
}
