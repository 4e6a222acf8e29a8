import { ask } from '../api/http';
import { deviceId } from '../device/deviceId';

/** What a test push carries; undefined where it is something else. */
export const readProbe = (data: unknown): string | undefined => readOnly('probe', data);

/** The question how somebody is that a push carries; undefined where it is something else. */
export const readCheckIn = (data: unknown): string | undefined => readOnly('checkIn', data);

/** Whether a push tells that something of theirs ends. */
export const tellsOfEnding = (data: unknown): boolean => readOnly('ending', data) !== undefined;

function readOnly(name: string, data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = data as Record<string, unknown>;
  if (typeof message[name] === 'string') return message[name];
  return readOnly(name, message['message'] ?? message['data']);
}

/** Tells the service that a test push has come; that proves that pushes reach this phone. */
export async function acknowledgeProbe(id: string): Promise<void> {
  await ask('PUT', `/v1/me/devices/${await deviceId()}/test-pushes/${id}/receipt`).catch(() => undefined);
}

const arrived = new Set<string>();
const waiting = new Map<string, () => void>();

/** A test push reached this page, by itself or by its service worker. */
export function hearProbe(id: string): void {
  arrived.add(id);
  waiting.get(id)?.();
}

/** Resolves when the test push has come, and fails when it has not in time. */
export function awaitProbe(id: string, withinMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    if (arrived.has(id)) return resolve();
    const late = setTimeout(() => {
      waiting.delete(id);
      reject(new Error('no test push'));
    }, withinMs);
    waiting.set(id, () => {
      clearTimeout(late);
      waiting.delete(id);
      resolve();
    });
  });
}
