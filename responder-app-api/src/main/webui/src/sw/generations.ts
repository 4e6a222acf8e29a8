/// <reference lib="webworker" />
import { languageInUse } from '../text/choice';

declare const __SHELL_FILES__: string[];
declare const __LANGUAGE_FILES__: Record<string, string>;
declare const __SHELL_VERSION__: string;

const GENERATION = 'shell-';
const SHELL = GENERATION + __SHELL_VERSION__;
/** Where a generation tells when its worker took over; one that was never installed wholly tells nothing. */
const TAKEN_OVER_AT = '/taken-over-at';

/** Keeps the page with all its screens, in the language that this phone speaks. */
export async function keepShell(): Promise<void> {
  const words = __LANGUAGE_FILES__[await languageInUse(Object.keys(__LANGUAGE_FILES__))];
  const cache = await caches.open(SHELL);
  await cache.addAll([...__SHELL_FILES__, ...(words ? [words] : [])].map((file) => new Request(file, { cache: 'reload' })));
}

/**
 * From now on this generation opens, and of the others the one before stays: an armed page on duty is not loaded again, and
 * what it has not brought yet may be gone from the service.
 */
export async function takeOver(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name !== SHELL);
  const before = await lastOf(others.filter((name) => name.startsWith(GENERATION)));
  await Promise.all(others.filter((name) => name !== before).map((name) => caches.delete(name)));
  await (await caches.open(SHELL)).put(TAKEN_OVER_AT, new Response(String(Date.now())));
}

/** The generation that took over last; a version put back may be older by name and by making. */
async function lastOf(generations: readonly string[]): Promise<string | undefined> {
  const times = await Promise.all(generations.map(async (cacheName) =>
    Number(await (await caches.match(TAKEN_OVER_AT, { cacheName }))?.text() ?? 0)));
  return generations[times.lastIndexOf(Math.max(...times))];
}

/** The page opens from the phone itself, at once and without a connection; `undefined` is for the network alone. */
export function answerTo(request: Request, origin: string): Promise<Response> | undefined {
  const { origin: asked, pathname } = new URL(request.url);
  if (request.method !== 'GET' || asked !== origin) return undefined;
  if (request.mode === 'navigate' && pathname === '/') return shellFirst('/', request);
  if (__SHELL_FILES__.includes(pathname)) return shellFirst(pathname, request);
  return pathname.startsWith('/assets/') ? keepLater(pathname, request) : undefined;
}

async function shellFirst(path: string, request: Request): Promise<Response> {
  const kept = await caches.match(path, { cacheName: SHELL });
  return kept ?? fetch(request);
}

/** What is fetched only when wanted, such as the map's code or another language, and what the page before wants. */
async function keepLater(path: string, request: Request): Promise<Response> {
  const kept = await caches.match(path);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(SHELL)).put(path, response.clone());
  return response;
}
