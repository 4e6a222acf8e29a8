/** A page that nobody looks at paints nothing, and must not wait for it. */
const AT_LATEST_MS = 100;
const IDLE_AT_LATEST_MS = 1000;

/** Resolves when what is to be on screen now has been painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, AT_LATEST_MS);
  });
}

/** Does the work when a finger on the screen would not have to wait for it; not every browser can tell when that is. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: IDLE_AT_LATEST_MS });
  else setTimeout(work, AT_LATEST_MS);
}
