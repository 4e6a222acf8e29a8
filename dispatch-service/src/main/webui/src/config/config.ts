/** What the service tells its pages before anybody has signed in (`/config.json`). */
export interface Config {
  dispatchUrl: string;
  responderUrl: string;
  oidc: { authority: string; clientId: string };
  map: {
    pmtilesUrl: string;
    styleUrl?: string;
    attribution: string;
    center: [number, number];
    zoom: number;
    bounds?: [number, number, number, number];
  };
  region: { name: string; timeZone: string };
}

/** Reads the configuration from the page's own origin. */
export async function loadConfig(): Promise<Config> {
  const response = await fetch('/config.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`/config.json answered ${response.status}`);
  return (await response.json()) as Config;
}
