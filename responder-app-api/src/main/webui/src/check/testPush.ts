import { obtain, Refused } from '../api/http';
import { awaitProbe } from '../channels/probe';
import { registerPush } from '../channels/push';
import { deviceId } from '../device/deviceId';
import { readMe } from '../identity/session';

const WITHIN_MS = 15_000;
const GONE = 410;

/** What came of a test push: how long it took, that it did not come, or that push had forgotten this phone. */
export type TestPush =
  | { readonly state: 'ARRIVED'; readonly millis: number }
  | { readonly state: 'LOST' }
  | { readonly state: 'FORGOTTEN' };

/** Sends this phone a push by the real way and measures from the tap to its arrival. */
export async function sendTestPush(): Promise<TestPush> {
  const began = performance.now();
  try {
    const { id } = await obtain<{ id: string }>('POST', `/v1/me/devices/${await deviceId()}/test-pushes`);
    await awaitProbe(id, WITHIN_MS);
    return { state: 'ARRIVED', millis: Math.round(performance.now() - began) };
  } catch (failure) {
    if (!(failure instanceof Refused)) return { state: 'LOST' };
    if (failure.status !== GONE) throw failure;
    await registerPush(true);
    return { state: 'FORGOTTEN' };
  } finally {
    await readMe();
  }
}
