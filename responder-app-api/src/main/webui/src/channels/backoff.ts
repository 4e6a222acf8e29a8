const FIRST_MS = 500;
const LAST_MS = 15_000;

/** Milliseconds before the next connection: doubling, with up to half of it by chance so that phones do not come as one. */
export function backoff(failures: number, chance: number): number {
  const full = Math.min(LAST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return full / 2 + (full / 2) * chance;
}
