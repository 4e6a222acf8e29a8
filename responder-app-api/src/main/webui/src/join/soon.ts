const DAY_MS = 86_400_000;

/** From then on an end is told. */
export const SOON_DAYS = 60;

/** Begun days count: what ends in an hour ends in one day. */
export const daysUntil = (instant: string, nowMs: number): number =>
  Math.max(0, Math.ceil((Date.parse(instant) - nowMs) / DAY_MS));
