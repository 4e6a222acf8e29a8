import { useEffect, useState } from 'preact/hooks';
import { armSound, beat, soundClock } from '../device/sound';
import { beatsBefore, isTimeToChange } from './beats';

/** Beats are given to the sound's own clock this far ahead, so that a busy page never delays one; seconds. */
const AHEAD = 0.3;
const LOOK_EVERY_MS = 100;

/** For how many whole seconds it has been beating, if it does, and how to start and stop it. */
export interface Metronome {
  readonly seconds?: number;
  readonly toggle: () => void;
}

export function useMetronome(): Metronome {
  const [seconds, setSeconds] = useState<number>();
  const runs = seconds !== undefined;
  useEffect(() => {
    if (!runs) return;
    const since = performance.now();
    const stop = beatOn();
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - since) / 1000)), 1000);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [runs]);
  return {
    ...(runs ? { seconds } : {}),
    toggle: () => setSeconds((running) => (running === undefined ? 0 : undefined)),
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
    for (const at of next) beat(first + at, isTimeToChange(at));
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
