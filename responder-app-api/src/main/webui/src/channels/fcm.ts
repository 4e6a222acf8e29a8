import { getApps, initializeApp } from '@firebase/app';
import { deleteToken, getMessaging, getToken } from '@firebase/messaging';
import type { Config } from '../api/types';

/** This phone's address at Firebase. What is sent there arrives in our own service worker. */
export async function fcmToken(
  push: Config['push'], serviceWorkerRegistration: ServiceWorkerRegistration, anew: boolean,
): Promise<string> {
  const messaging = getMessaging(getApps()[0] ?? initializeApp(push.firebase ?? {}));
  if (anew) await deleteToken(messaging).catch(() => false);
  return getToken(messaging, { serviceWorkerRegistration, ...(push.vapidKey ? { vapidKey: push.vapidKey } : {}) });
}
