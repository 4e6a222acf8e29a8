import type { Config } from '../api/types';

/** Reads what the service tells its pages before anybody has signed in, from the page's own origin. */
export async function loadConfig(): Promise<Config> {
  const response = await fetch('/config.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`/config.json answered ${response.status}`);
  return (await response.json()) as Config;
}
