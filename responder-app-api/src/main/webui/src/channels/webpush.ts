import type { DeviceRequest } from '../api/types';

type Subscription = NonNullable<DeviceRequest['subscription']>;

/** This browser's address at its own push service, made for our key and no other. */
export async function webPushSubscription(
  registration: ServiceWorkerRegistration, key: string, anew: boolean,
): Promise<Subscription> {
  const known = await registration.pushManager.getSubscription();
  if (known && (anew || !isFor(known, key))) await known.unsubscribe();
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(key),
  });
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint: endpoint ?? '', keys: { p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' } };
}

function isFor(subscription: PushSubscription, key: string): boolean {
  const used = subscription.options.applicationServerKey;
  if (!used) return false;
  const wanted = bytesOf(key);
  const bytes = new Uint8Array(used);
  return bytes.length === wanted.length && wanted.every((byte, at) => byte === bytes[at]);
}

/** Base64url, as keys are written. */
export function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
