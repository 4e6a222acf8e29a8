import { initializeApp } from '@firebase/app';
import { getMessaging, getToken } from '@firebase/messaging';
import type { Config } from '../api/types';

/** This phone's address at Firebase. What is sent there arrives in our own service worker. */
export async function fcmToken(push: Config['push'], serviceWorkerRegistration: ServiceWorkerRegistration): Promise<string> {
  const messaging = getMessaging(initializeApp(push.firebase ?? {}));
  return getToken(messaging, { serviceWorkerRegistration, ...(push.vapidKey ? { vapidKey: push.vapidKey } : {}) });
}
