import { useEffect, useRef } from 'react';
import { useKnownNow } from '../live/knownNow';
import { isLoud } from './order';
import { useAlarms } from './store';

/** As long as a loud alarm stands, the bell comes again after this. */
const AGAIN_MS = 10_000;

/** Two short tones; a browser that nobody has touched yet plays none, and the strip is seen all the same. */
function ring(): void {
  const context = new AudioContext();
  for (const [at, pitch] of [[0, 880], [0.22, 660]] as const) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.25, context.currentTime + at);
    volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + at + 0.2);
    tone.connect(volume).connect(context.destination);
    tone.start(context.currentTime + at);
    tone.stop(context.currentTime + at + 0.2);
  }
  setTimeout(() => void context.close(), 1_000);
}

/** Makes every desk louder while an alarm has waited for too long. */
export function useBell(): void {
  const alarms = useAlarms((state) => state.alarms) ?? [];
  const now = useKnownNow();
  const loud = alarms.some((alarm) => isLoud(alarm, now));
  const rung = useRef(-Infinity);
  useEffect(() => {
    if (!loud || now - rung.current < AGAIN_MS) return;
    rung.current = now;
    ring();
  }, [loud, now]);
}
