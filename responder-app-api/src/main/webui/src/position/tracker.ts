import { ask } from '../api/http';
import type { PositionRequest, Precision } from '../api/types';
import { change, state } from '../app/store';
import { fromPhoneClock, now } from '../clock/clock';
import { noteFailure } from '../identity/session';
import { coarse, type Whereabouts } from './coarse';
import { waitOf, WAITING_EVERY_MS, type Following } from './schedule';

let following: Following = 'NOT';
let stop: () => void = () => undefined;
let lastSentAt: number | undefined;
/** The newest fix, until it is time to send it. */
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Follows the responder as closely as wanted from now on. */
export function follow(wanted: Following): void {
  if (wanted === following) return;
  if (following === 'ON_THE_WAY') forgetExactly();
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

/** A call is over: where it was is told coarsely once more, in place of the exact last fix. */
function forgetExactly(): void {
  const { here } = state.value;
  if (here) void put(coarse(here, precision()), now());
}

/** Until it is known what was chosen, as little as anybody may choose. */
const precision = (): Precision => state.value.me?.waitingPrecision ?? 'ABOUT_1_KM';

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
  const answer = await put(following === 'ON_THE_WAY' ? here : coarse(here, precision()), here.atMs);
  if (following !== 'NOT') change({ position: answer && answer.status < 300 ? 'SHARED' : 'NOT_SENT' });
}

async function put({ lon, lat, accuracyMetres }: Whereabouts, atMs: number) {
  const fix: PositionRequest = { lon, lat, accuracyMetres, at: new Date(atMs).toISOString() };
  return ask('PUT', '/v1/me/position', fix).catch(noteFailure);
}

function onFailure(failure: GeolocationPositionError): void {
  if (following === 'NOT') return;
  if (failure.code === failure.PERMISSION_DENIED) change({ position: 'BLOCKED' });
  else if (!state.value.here) change({ position: 'UNAVAILABLE' });
}
