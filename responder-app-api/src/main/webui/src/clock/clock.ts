import { bracketOf, bracketOfEvent, narrow, serverTime, type ClockBracket } from './serverClock';

let known: ClockBracket | undefined;

/** Learns from an answer of the server; an answer without a Date header teaches nothing. */
export function learnFrom(response: Response, sentAt: number): void {
  const date = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(date)) return;
  known = narrow(known, bracketOf(date, sentAt, performance.now()));
}

/** Learns from the instant in an event of the stream. */
export function learnFromEvent(at: string): void {
  const atMs = Date.parse(at);
  if (!Number.isNaN(atMs)) known = narrow(known, bracketOfEvent(atMs, performance.now()));
}

/** Whether the server was heard since the page was opened. */
export const isHeard = (): boolean => known !== undefined;

/** The server's time in epoch milliseconds; the phone's own clock until the server was heard. */
export function now(): number {
  return known ? serverTime(known, performance.now()) : Date.now();
}

/** An instant of the phone's own wall clock, told in the server's time. */
export function fromPhoneClock(epochMs: number): string {
  return new Date(now() - (Date.now() - epochMs)).toISOString();
}
