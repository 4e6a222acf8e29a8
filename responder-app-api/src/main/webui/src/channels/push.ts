import { obtain } from '../api/http';
import type { Config, DeviceRequest } from '../api/types';
import { change, state, type PushHealth } from '../app/store';
import { deviceId } from '../device/deviceId';
import { noteFailure } from '../identity/session';
import { listenToEmulator } from './emulator';

const AGAIN_MS = 30_000;
let emulated = false;

/** Makes this phone reachable by push as far as it can be, and says honestly how far that is. */
export async function registerPush(): Promise<void> {
  const { config } = state.value;
  if (!config) return;
  try {
    change({ push: await reach(config.push) });
  } catch (failure) {
    noteFailure(failure);
    change({ push: 'FAILED' });
    setTimeout(() => void registerPush(), AGAIN_MS);
  }
}

/** Asks for the permission; to be called from a tap. */
export async function allowNotifications(): Promise<void> {
  if ('Notification' in globalThis && Notification.permission === 'default') await Notification.requestPermission();
  await registerPush();
}

async function reach(push: Config['push']): Promise<PushHealth> {
  switch (push.transport) {
    case 'none':
      return 'NOT_OFFERED';
    case 'emulator': {
      const token = await emulatorToken();
      if (!emulated && push.emulatorUrl) listenToEmulator(push.emulatorUrl, token);
      emulated = true;
      await registerDevice(token);
      return 'PAGE_ONLY';
    }
    case 'fcm': {
      const obstacle = obstacleToPush();
      if (obstacle) return obstacle;
      const { fcmToken } = await import('./fcm');
      await registerDevice(await fcmToken(push, await navigator.serviceWorker.ready));
      return 'READY';
    }
  }
}

function obstacleToPush(): PushHealth | undefined {
  if (!('PushManager' in globalThis) || !('Notification' in globalThis)) {
    return isIphoneBrowser() ? 'NEEDS_HOME_SCREEN' : 'UNSUPPORTED';
  }
  if (Notification.permission === 'denied') return 'BLOCKED';
  return Notification.permission === 'default' ? 'NOT_ASKED' : undefined;
}

const isIphoneBrowser = (): boolean =>
  /iPhone|iPad/.test(navigator.userAgent) && !matchMedia('(display-mode: standalone)').matches;

async function emulatorToken(): Promise<string> {
  return `emu-${await deviceId()}`;
}

async function registerDevice(pushToken: string): Promise<void> {
  await obtain('PUT', `/v1/me/devices/${await deviceId()}`, { platform: 'WEB', pushToken } satisfies DeviceRequest);
}
