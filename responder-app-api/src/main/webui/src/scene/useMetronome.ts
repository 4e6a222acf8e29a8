import { useEffect, useState } from 'preact/hooks';
import { armSound, beat, soundClock } from '../device/sound';
import { beatsBefore } from './beats';

/** Beats are given to the sound's own clock this far ahead, so that a busy page never delays one; seconds. */
const AHEAD = 0.3;
const LOOK_EVERY_MS = 100;

/** Since when it beats, epoch milliseconds, and how to start and stop it. */
export interface Metronome {
  readonly since?: number;
  readonly toggle: () => void;
}

export function useMetronome(): Metronome {
  const [since, setSince] = useState<number>();
  useEffect(() => {
    if (since === undefined) return;
    return beatOn();
  }, [since]);
  return {
    ...(since === undefined ? {} : { since }),
    toggle: () => setSince((running) => (running === undefined ? Date.now() : undefined)),
  };
}

function beatOn(): () => void {
  let first: number | undefined;
  let given = 0;
  void armSound();
  const timer = setInterval(() => {
    const now = soundClock();
    if (now === undefined) return;
    first ??= now + 0.05;
    const next = beatsBefore(now - first + AHEAD, given);
    given += next.length;
    for (const at of next) beat(first + at);
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
