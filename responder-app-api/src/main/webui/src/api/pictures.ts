import { accessToken, Refused, type Problem } from './http';

const TIMEOUT_MS = 20_000;

/** A picture of the service's; undefined when there is none. Throws when it cannot be reached. */
export async function picture(path: string): Promise<Blob | undefined> {
  const response = await send('GET', path);
  if (response.status !== 200) return undefined;
  return response.blob();
}

/** Throws `Refused` where the service does not take it. */
export async function sendPicture(path: string, body: Blob): Promise<void> {
  const response = await send('PUT', path, body);
  if (!response.ok) throw new Refused(response.status, (await response.json().catch(() => ({}))) as Problem);
}

async function send(method: string, path: string, body?: Blob): Promise<Response> {
  return fetch(path, {
    method,
    headers: {
      Authorization: `Bearer ${await accessToken()}`,
      ...(body ? { 'Content-Type': body.type || 'application/octet-stream' } : {}),
    },
    ...(body ? { body } : {}),
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}
