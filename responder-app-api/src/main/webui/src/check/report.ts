import { get, set } from 'idb-keyval';
import { ask } from '../api/http';
import type { DeviceCheck } from '../api/types';
import { state } from '../app/store';
import { deviceId } from '../device/deviceId';
import { notificationsAllowed } from './verdict';

export type BatterySaver = DeviceCheck['batterySaver'];

const SAVER = 'battery-saver';

/** No browser tells whether the phone saves its battery: what its owner said last. */
export async function batterySaver(): Promise<BatterySaver> {
  return (await get<BatterySaver>(SAVER)) ?? 'UNKNOWN';
}

export async function sayBatterySaver(saver: BatterySaver): Promise<void> {
  await set(SAVER, saver);
  await reportCheck();
}

/** Tells the service what this phone knows of itself, so that coordinators see whose phone can ring. */
export async function reportCheck(roundTripMillis?: number): Promise<void> {
  const check: DeviceCheck = {
    notifications: notificationsAllowed(),
    sound: state.value.sound === 'READY' ? 'ARMED' : 'NOT_ARMED',
    batterySaver: await batterySaver(),
    location: await locationAllowed(),
    ...(roundTripMillis === undefined ? {} : { roundTripMillis }),
  };
  await ask('PUT', `/v1/me/devices/${await deviceId()}/check`, check).catch(() => undefined);
}

async function locationAllowed(): Promise<DeviceCheck['location']> {
  if (!('geolocation' in navigator)) return 'UNSUPPORTED';
  const permission = await navigator.permissions?.query({ name: 'geolocation' }).catch(() => undefined);
  if (permission?.state === 'granted') return 'GRANTED';
  return permission?.state === 'denied' ? 'DENIED' : 'NOT_ASKED';
}
