/// <reference lib="webworker" />
import { get, set } from 'idb-keyval';
import { isClosing, readPush, type PushedAlert } from '../alert/alert';
import { ask } from '../api/http';
import type { ReceiptRequest } from '../api/types';
import { deviceId } from '../device/deviceId';
import { heading } from '../alert/words';
import { text } from '../text/text';

declare const self: ServiceWorkerGlobalScope;
declare const __SHELL_FILES__: string[];
declare const __SHELL_VERSION__: string;

const SHELL = `shell-${__SHELL_VERSION__}`;
/** What is fetched only when wanted, such as the map's code: kept once it was. */
const LATER = 'later';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(SHELL)
      .then((cache) => cache.addAll(__SHELL_FILES__.map((file) => new Request(file, { cache: 'reload' }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && url.pathname === '/') event.respondWith(shellFirst('/', request));
  else if (__SHELL_FILES__.includes(url.pathname)) event.respondWith(shellFirst(url.pathname, request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(keepLater(request));
});

/** The page opens from the phone itself, at once and without a connection. */
async function shellFirst(path: string, request: Request): Promise<Response> {
  const kept = await caches.match(path, { cacheName: SHELL });
  return kept ?? fetch(request);
}

async function keepLater(request: Request): Promise<Response> {
  const cache = await caches.open(LATER);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

self.addEventListener('push', (event) => {
  const data: unknown = readJson(event.data);
  event.waitUntil(hear(data));
});

/** An open page that nobody looks at hands over what it heard, so that it rings like a push. */
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message = event.data as { type?: string; data?: unknown };
  const push = message.type === 'notify' ? readPush(message.data) : undefined;
  if (push) event.waitUntil(show(push));
});

async function hear(data: unknown): Promise<void> {
  const push = readPush(data);
  if (!push || (await isOvertaken(push))) return;
  await set(`pushed:${push.alertId}`, data);
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  pages.forEach((page) => page.postMessage({ type: 'push', data }));
  await show(push);
  if (pages.length === 0 && push.state === 'OPEN') await acknowledge(push);
}

/** An ending may overtake its alert; then nothing rings. */
async function isOvertaken(push: PushedAlert): Promise<boolean> {
  const last = readPush(await get(`pushed:${push.alertId}`));
  return last !== undefined && last.sequence >= push.sequence;
}

/** One notification an alert: rung when it opens, closed when it is over. */
async function show(push: PushedAlert): Promise<void> {
  if (push.state !== 'OPEN') {
    if (isClosing(push.state) || push.state === 'ASSIGNED') await close(push.alertId);
    return;
  }
  const { title, body } = heading(push.kind, push.offer);
  const options: NotificationOptions & { renotify: boolean; vibrate: number[] } = {
    tag: push.alertId,
    body: `${body}\n${text('notice.open')}`,
    icon: '/icons/icon-192.png',
    badge: '/icons/badge-96.png',
    requireInteraction: true,
    renotify: true,
    vibrate: [500, 150, 500, 150, 500, 150, 500, 150, 500],
    data: { alertId: push.alertId },
  };
  await self.registration.showNotification(title, options);
}

async function close(alertId: string): Promise<void> {
  const shown = await self.registration.getNotifications({ tag: alertId });
  shown.forEach((notification) => notification.close());
}

/** The page is closed, so the receipt is the worker's; without connection the page sends it when it opens. */
async function acknowledge(push: PushedAlert): Promise<void> {
  const receipt: ReceiptRequest = { state: 'RECEIVED', channel: 'FCM', deviceId: await deviceId() };
  await ask('PUT', `/v1/me/alerts/${push.alertId}/receipt`, receipt).catch(() => undefined);
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openPage());
});

/** The alert owns the screen of the page by itself, so opening the page is opening the alert. */
async function openPage(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages[0];
  if (page) await page.focus();
  else await self.clients.openWindow('/');
}

function readJson(data: PushMessageData | null): unknown {
  try {
    return data?.json();
  } catch {
    return undefined;
  }
}
