import { ask } from '../api/http';
import type { PositionRequest } from '../api/types';
import { change, state } from '../app/store';
import { fromPhoneClock, now } from '../clock/clock';
import { noteFailure } from '../identity/session';
import { waitOf, WAITING_EVERY_MS, type Following } from './schedule';

let following: Following = 'NOT';
let stop: () => void = () => undefined;
let lastSentAt: number | undefined;
/** The newest fix, until it is time to send it. */
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Follows the responder as closely as wanted from now on. */
export function follow(wanted: Following): void {
  if (wanted === following) return;
  following = wanted;
  lastSentAt = undefined;
  clearTimeout(waiting);
  stop();
  stop = () => undefined;
  if (wanted === 'NOT') {
    const { here: _, ...rest } = state.value;
    state.value = { ...rest, position: 'OFF' };
    return;
  }
  if (!('geolocation' in navigator)) return change({ position: 'UNAVAILABLE' });
  if (!state.value.here) change({ position: 'WAITING' });
  stop = wanted === 'ON_THE_WAY' ? watch() : askNowAndThen();
}

function watch(): () => void {
  const id = navigator.geolocation.watchPosition(onFix, onFailure, { enableHighAccuracy: true, maximumAge: 2_000 });
  return () => navigator.geolocation.clearWatch(id);
}

function askNowAndThen(): () => void {
  const look = (): void =>
    navigator.geolocation.getCurrentPosition(onFix, onFailure, { maximumAge: WAITING_EVERY_MS, timeout: 30_000 });
  look();
  const timer = setInterval(look, WAITING_EVERY_MS);
  return () => clearInterval(timer);
}

function onFix(position: GeolocationPosition): void {
  const { longitude: lon, latitude: lat, accuracy: accuracyMetres } = position.coords;
  change({ here: { lon, lat, accuracyMetres, atMs: Math.min(now(), Date.parse(fromPhoneClock(position.timestamp))) } });
  const wait = waitOf(following, lastSentAt, performance.now());
  if (wait === undefined) return;
  clearTimeout(waiting);
  waiting = setTimeout(sendNow, wait);
}

function sendNow(): void {
  lastSentAt = performance.now();
  void send();
}

/** Fire and forget: the next fix is better than this one tried again. */
async function send(): Promise<void> {
  const { here } = state.value;
  if (!here) return;
  const { lon, lat, accuracyMetres, atMs } = here;
  const fix: PositionRequest = { lon, lat, accuracyMetres, at: new Date(atMs).toISOString() };
  const answer = await ask('PUT', '/v1/me/position', fix).catch(noteFailure);
  if (following !== 'NOT') change({ position: answer && answer.status < 300 ? 'SHARED' : 'NOT_SENT' });
}

function onFailure(failure: GeolocationPositionError): void {
  if (following === 'NOT') return;
  if (failure.code === failure.PERMISSION_DENIED) change({ position: 'BLOCKED' });
  else if (!state.value.here) change({ position: 'UNAVAILABLE' });
}
