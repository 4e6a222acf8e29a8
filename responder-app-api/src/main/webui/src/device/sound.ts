import { change } from '../app/store';

/** Sounds made here rather than loaded, so that they need no connection. */
let context: AudioContext | undefined;
let siren: ReturnType<typeof setInterval> | undefined;

const SIREN_MS = 1000;
const VIBRATION = [500, 150, 500, 150, 500];

/** Must be called from a tap: no browser lets a page make a sound before one. */
export async function armSound(): Promise<void> {
  context ??= new AudioContext({ latencyHint: 'interactive' });
  context.onstatechange = report;
  if (context.state !== 'running') await context.resume().catch(() => undefined);
  report();
}

/** The screen answers a tap first: making a sound ready takes a slow phone longer than that. Browsers count it as the tap's still. */
const AFTER_THE_ANSWER_MS = 250;

/** Whatever the responder taps arms the sound, so that the duty switch is not the only way. */
export function armOnFirstTap(): void {
  const arm = (): void => void setTimeout(() => void armSound(), AFTER_THE_ANSWER_MS);
  document.addEventListener('pointerup', arm, { capture: true });
  document.addEventListener('keydown', arm, { capture: true, once: true });
}

/** Loud, repeating, shrill: until told to stop. */
export function startSiren(): void {
  if (siren !== undefined) return;
  const wail = (): void => {
    sweep(660, 1320, 0, 0.45);
    sweep(1320, 660, 0.5, 0.45);
    navigator.vibrate?.(VIBRATION);
  };
  wail();
  siren = setInterval(wail, SIREN_MS * 1.8);
}

export function stopSiren(): void {
  if (siren === undefined) return;
  clearInterval(siren);
  siren = undefined;
  navigator.vibrate?.(0);
}

/** A care request: asks, does not alarm. */
export function chime(): void {
  sweep(523, 523, 0, 0.25, 'sine', 0.5);
  sweep(659, 659, 0.3, 0.5, 'sine', 0.5);
  navigator.vibrate?.([200]);
}

/** A change while on the way: unlike the alert and unlike a request. */
export function changed(): void {
  [0, 0.25, 0.5].forEach((start) => sweep(988, 988, start, 0.15));
  navigator.vibrate?.([150, 100, 150, 100, 150]);
}

/** The control room has written: heard in a pocket, and unlike a danger. */
export function spokenTo(): void {
  [0, 0.35].forEach((start) => {
    sweep(784, 784, start, 0.12);
    sweep(1175, 1175, start + 0.14, 0.16);
  });
  navigator.vibrate?.([300, 100, 300]);
}

/** The clock of the sound in seconds, which never stutters; undefined while no sound can be made. */
export const soundClock = (): number | undefined => (context?.state === 'running' ? context.currentTime : undefined);

/** One short beat at an instant of the sound's clock; a higher one is heard by whoever looks at a chest. */
export function beat(at: number, higher: boolean): void {
  const pitch = higher ? 1320 : 880;
  if (context) sweep(pitch, pitch, at - context.currentTime, 0.05);
}

function sweep(from: number, to: number, start: number, seconds: number, type: OscillatorType = 'square', volume = 1): void {
  if (context?.state !== 'running') return;
  const begin = context.currentTime + start;
  const end = begin + seconds;
  const tone = new OscillatorNode(context, { type, frequency: from });
  tone.frequency.setValueAtTime(from, begin);
  tone.frequency.linearRampToValueAtTime(to, end);
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, begin);
  gain.gain.linearRampToValueAtTime(volume, begin + 0.02);
  gain.gain.setValueAtTime(volume, end - 0.03);
  gain.gain.linearRampToValueAtTime(0, end);
  tone.connect(gain).connect(context.destination);
  tone.start(begin);
  tone.stop(end);
}

function report(): void {
  change({ sound: context?.state === 'running' ? 'READY' : 'OFF' });
}
