import type { Config } from '../api/types';
import { change, state, type PushHealth } from '../app/store';
import { deviceId } from '../device/deviceId';
import { noteFailure } from '../identity/session';
import { listenToEmulator } from './emulator';
import { registerDevice } from './registration';
import { keepPushChannel } from './transport';

const AGAIN_MS = 30_000;
let emulated = false;
let allowed: string | undefined;

const permission = (): string | undefined => globalThis.Notification?.permission;

/**
 * Makes this phone reachable by push as far as it can be, and says honestly how far that is.
 * `anew`: push does not know this phone any more, so it must become known under another address.
 */
export async function registerPush(anew = false): Promise<void> {
  const { config } = state.value;
  if (!config) return;
  allowed = permission();
  try {
    change({ push: await reach(config.push, anew) });
  } catch (failure) {
    noteFailure(failure);
    change({ push: 'FAILED' });
    setTimeout(() => void registerPush(), AGAIN_MS);
  }
}

/** The owner may have been to the phone's settings meanwhile. */
export function lookAgain(): void {
  if (state.value.push !== 'UNKNOWN' && permission() !== allowed) void registerPush();
}

/** Asks for the permission; to be called from a tap. */
export async function allowNotifications(): Promise<void> {
  if ('Notification' in globalThis && Notification.permission === 'default') await Notification.requestPermission();
  await registerPush();
}

async function reach(push: Config['push'], anew: boolean): Promise<PushHealth> {
  switch (push.transport) {
    case 'none':
      return 'NOT_OFFERED';
    case 'emulator': {
      const token = await emulatorToken();
      if (!emulated && push.emulatorUrl) listenToEmulator(push.emulatorUrl, token);
      emulated = true;
      await registerDevice({ pushToken: token });
      return 'PAGE_ONLY';
    }
    case 'fcm': {
      const obstacle = obstacleToPush();
      if (obstacle) return obstacle;
      const { fcmToken } = await import('./fcm');
      await registerDevice({ pushToken: await fcmToken(push, await navigator.serviceWorker.ready, anew) });
      await keepPushChannel('FCM');
      return 'READY';
    }
    case 'webpush': {
      const obstacle = obstacleToPush();
      if (obstacle) return obstacle;
      const { webPushSubscription } = await import('./webpush');
      const registration = await navigator.serviceWorker.ready;
      await registerDevice({ subscription: await webPushSubscription(registration, push.vapidKey ?? '', anew) });
      await keepPushChannel('WEB_PUSH');
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
