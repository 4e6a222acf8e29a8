import { clear } from 'idb-keyval';
import { loadConfig } from '../api/config';
import { obtain, Refused } from '../api/http';
import { deviceId } from '../device/deviceId';

/**
 * Takes this phone off the service's list, which takes whoever has no other off duty; then everything about them off the phone.
 * Throws, and leaves them signed in, when the service could not be told: it would go on asking somebody whom nothing reaches.
 */
export async function signOut(): Promise<void> {
  await forgetDevice();
  await leave();
}

/** Signs out of this phone and of the provider, whether or not the service knows. */
export async function leave(): Promise<void> {
  const next = await Promise.all([loadConfig(), import('./provider')]).then(([{ oidc }, { endOfSession }]) => endOfSession(oidc)).catch(() => '/');
  await clear();
  location.assign(next);
}

/** A refusal means that the service knows of no such phone, or of no such responder. */
async function forgetDevice(): Promise<void> {
  try {
    await obtain('DELETE', `/v1/me/devices/${await deviceId()}`);
  } catch (failure) {
    if (!(failure instanceof Refused) || failure.status >= 500) throw failure;
  }
}
