/** Whole seconds until `expiresAt`, rounded up so that it says 1 until the very end; never below 0. */
export function secondsLeft(expiresAt: string, nowMs: number): number {
  return Math.max(0, Math.ceil((Date.parse(expiresAt) - nowMs) / 1000));
}

/** How much of the time to answer remains, 1 … 0. */
export function shareLeft(sentAt: string, expiresAt: string, nowMs: number): number {
  const whole = Date.parse(expiresAt) - Date.parse(sentAt);
  if (!(whole > 0)) return 0;
  return Math.min(1, Math.max(0, (Date.parse(expiresAt) - nowMs) / whole));
}
