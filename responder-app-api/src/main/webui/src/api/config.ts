import { get, set } from 'idb-keyval';
import { learnFrom } from '../clock/clock';
import type { Config } from './types';

const KEY = 'config';
let fetched: Promise<Config> | undefined;

/** What this installation is told about itself: the kept copy at once, so that no alert waits for it. */
export async function loadConfig(): Promise<Config> {
  return (await get<Config>(KEY)) ?? fetchConfig();
}

/** Fresh from the service, once a page; kept for the next opening. A failed reading is tried again when asked again. */
export function fetchConfig(): Promise<Config> {
  fetched ??= read().catch((failure: unknown) => {
    fetched = undefined;
    throw failure;
  });
  return fetched;
}

/** Fresh once more: something in it has changed since. */
export function refetchConfig(): Promise<Config> {
  fetched = undefined;
  return fetchConfig();
}

async function read(): Promise<Config> {
  const sentAt = performance.now();
  const response = await fetch('/config.json', { cache: 'no-store' });
  if (!response.ok) throw new TypeError(`config.json: HTTP ${response.status}`);
  learnFrom(response, sentAt);
  const config = (await response.json()) as Config;
  await set(KEY, config);
  return config;
}
