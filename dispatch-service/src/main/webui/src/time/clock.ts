import { useSyncExternalStore } from 'react';
import type { Instant } from '../api/types';

/** How many of the latest hints are weighed. */
const HINTS = 6;

const hints: number[] = [];
let offset = 0;

/**
 * Learns the server's clock from an instant it has just sent. A message can only arrive late, never early, so the
 * largest of the latest differences is the nearest to the truth.
 */
export function learnServerTime(at: Instant): void {
  const hint = Date.parse(at) - Date.now();
  if (Number.isNaN(hint)) return;
  hints.push(hint);
  if (hints.length > HINTS) hints.shift();
  offset = Math.max(...hints);
}

/** Milliseconds since the epoch by the server's clock, as well as we know it: every age on the page counts from it. */
export const serverNow = (): number => Date.now() + offset;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((each) => each()), 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** Something that is told by the server's time; asks for drawing only when it has changed. */
export const useByNow = <T extends string | number | boolean>(tell: (now: number) => T): T =>
  useSyncExternalStore(subscribe, () => tell(serverNow()));

/** The server's time in whole seconds (as milliseconds), ticking for all components at once. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => Math.floor(serverNow() / 1000) * 1000);
