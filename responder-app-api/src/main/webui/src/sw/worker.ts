/// <reference lib="webworker" />
import { get, set } from 'idb-keyval';
import { isClosing, readPush, type PushedAlert } from '../alert/alert';
import { blurOf } from '../alert/words';
import { loadConfig } from '../api/config';
import { ask } from '../api/http';
import type { ReceiptRequest, ResponderView } from '../api/types';
import { forgetPlaceOf } from '../assignment/kept';
import { acknowledgeProbe, readCheckIn, readProbe, tellsOfEnding } from '../channels/probe';
import { registerDevice } from '../channels/registration';
import { pushChannel } from '../channels/transport';
import { webPushSubscription } from '../channels/webpush';
import { deviceId } from '../device/deviceId';
import { answerTo, keepShell, takeOver } from './generations';
import { noticeOf, noticeOfCheckIn, noticeOfEnding, noticeOfTest, type Notice } from './notice';
import { speakAsThePage } from './words';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(takeOver().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  const answer = answerTo(event.request, self.location.origin);
  if (answer) event.respondWith(answer);
});

self.addEventListener('push', (event) => {
  const data: unknown = readJson(event.data);
  const probe = readProbe(data);
  if (readCheckIn(data) !== undefined) event.waitUntil(tell(noticeOfCheckIn));
  else if (tellsOfEnding(data)) event.waitUntil(tell(noticeOfEnding));
  else event.waitUntil(probe === undefined ? hear(data) : hearTest(probe, data));
});

/** An open page that nobody looks at hands over what it heard, so that it rings like a push; endings it closes itself. */
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message = event.data as { type?: string; data?: unknown };
  const push = message.type === 'notify' ? readPush(message.data) : undefined;
  if (push?.state === 'OPEN') event.waitUntil(show(push, false));
});

/**
 * Whatever comes is shown. An ending may overtake its alert: then the ending is shown once more and nothing rings. The pages
 * hear of it before it is shown, since a ring must not wait, and after, since only then can they close it.
 */
async function hear(data: unknown): Promise<void> {
  const push = readPush(data);
  if (!push) return;
  const last = readPush(await get(`pushed:${push.alertId}`));
  if (last && last.sequence >= push.sequence) return show(last, true);
  await set(`pushed:${push.alertId}`, data);
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  pages.forEach((page) => page.postMessage({ type: 'push', data }));
  await show(push, false);
  pages.forEach((page) => page.postMessage({ type: 'shown' }));
  if (pages.length > 0) return;
  if (push.state === 'OPEN') await acknowledge(push);
  else if (isClosing(push.state)) await forgetPlaceOf(push);
}

/** A test push shows itself and tells the service that it came, and then an open page, which reads what the service knows. */
async function hearTest(probe: string, data: unknown): Promise<void> {
  await speakAsThePage();
  const { title, options } = noticeOfTest();
  await self.registration.showNotification(title, options);
  await acknowledgeProbe(probe);
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  pages.forEach((page) => page.postMessage({ type: 'push', data }));
}

async function tell(notice: () => Notice): Promise<void> {
  await speakAsThePage();
  const { title, options } = notice();
  await self.registration.showNotification(title, options);
}

async function show(push: PushedAlert, toldBefore: boolean): Promise<void> {
  await speakAsThePage();
  const { title, options } = noticeOf(push, toldBefore, blurOf(await get<ResponderView>('me')));
  await self.registration.showNotification(title, options);
}

/** The page is closed, so the receipt is the worker's; without connection the page sends it when it opens. */
async function acknowledge(push: PushedAlert): Promise<void> {
  const receipt: ReceiptRequest = { state: 'RECEIVED', channel: await pushChannel(), deviceId: await deviceId() };
  await ask('PUT', `/v1/me/alerts/${push.alertId}/receipt`, receipt).catch(() => undefined);
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { page } = (event.notification.data ?? {}) as { page?: string };
  event.waitUntil(openPage(page));
});

/** The alert owns the screen of the page by itself, so opening the page is opening the alert. */
async function openPage(address = '/'): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages[0];
  if (!page) return void (await self.clients.openWindow(address));
  await page.focus();
  if (address !== '/') page.postMessage({ type: 'open', address });
}

/** The browser's push service has ended the subscription; nobody may open the page for months, and alerts must find it. */
self.addEventListener('pushsubscriptionchange', (event) => (event as ExtendableEvent).waitUntil(subscribeAnew()));

/** Firebase's own subscription is made anew by its code, which only the page has. */
async function subscribeAnew(): Promise<void> {
  const { push } = await loadConfig();
  if (push.transport !== 'webpush') return;
  await registerDevice({ subscription: await webPushSubscription(self.registration, push.vapidKey ?? '', true) });
}

function readJson(data: PushMessageData | null): unknown {
  try {
    return data?.json();
  } catch {
    return undefined;
  }
}
