let wanted = false;
let held: WakeLockSentinel | undefined;

/** Keeps the screen on, as long as wanted; the phone takes the lock away with a hidden page and gets it back here. */
export function keepAwake(on: boolean): void {
  wanted = on;
  void settle();
}

async function settle(): Promise<void> {
  if (!wanted) {
    const last = held;
    held = undefined;
    await last?.release();
    return;
  }
  if (held || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
  try {
    held = await navigator.wakeLock.request('screen');
    held.addEventListener('release', () => (held = undefined));
    if (!wanted) await settle();
  } catch {
    held = undefined; // battery saver may refuse it; the alert is shown all the same
  }
}

document.addEventListener('visibilitychange', () => void settle());
