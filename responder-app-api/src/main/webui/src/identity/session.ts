import { get, set } from 'idb-keyval';
import { change, state } from '../app/store';
import { obtain, Refused } from '../api/http';
import type { AvailabilityRequest, NewResponder, ResponderView } from '../api/types';
import { fetchConfig } from '../api/config';
import { SignInOver } from './signInOver';
import { loadTokens } from './tokens';

const ME = 'me';

/** Speaking with the provider takes a library that nobody waits for who is signed in: once a day, and long after the first paint. */
const provider = () => import('./provider');

/** Who the responder is, as far as this phone knows: how an alert is put depends on it. */
export async function openMe(): Promise<void> {
  const me = await get<ResponderView>(ME);
  if (me) change({ me });
}

/** Takes up the sign-in that is on the phone, or that the provider has just answered. */
export async function openSession(): Promise<void> {
  if (isReturning()) {
    try {
      const [{ oidc }, { completeSignIn }] = await Promise.all([fetchConfig(), provider()]);
      await completeSignIn(oidc);
    } catch (failure) {
      console.warn('sign-in failed', failure);
      change({ signInFailed: true });
    }
  }
  const tokens = await loadTokens();
  if (!tokens) {
    change({ signIn: 'SIGNED_OUT' });
    // What the button needs comes while they read it; where it cannot come yet, the button tries again and says so.
    void provider().catch(() => undefined);
    return;
  }
  change({ signIn: 'SIGNED_IN', ...(tokens.name ? { name: tokens.name } : {}) });
}

/** Whether the page was opened by the provider's answer. */
function isReturning(): boolean {
  const query = new URLSearchParams(location.search);
  return query.has('state') && (query.has('code') || query.has('error'));
}

export async function signIn(): Promise<void> {
  change({ signInFailed: false });
  try {
    const [{ oidc }, { beginSignIn }] = await Promise.all([fetchConfig(), provider()]);
    await beginSignIn(oidc);
  } catch (failure) {
    console.warn('sign-in unreachable', failure);
    change({ signInFailed: true });
  }
}

/** Notes that the sign-in is over; every other failure is a matter of connection and is met by trying again. */
export function noteFailure(failure: unknown): undefined {
  if (failure instanceof SignInOver) change({ signIn: 'OVER' });
  return undefined;
}

/** Reads who the responder is; `null` in the store means signed in, but not yet registered. */
export async function readMe(): Promise<void> {
  try {
    await keepMe(await obtain<ResponderView>('GET', '/v1/me'));
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 404) change({ me: null });
    else if (failure instanceof Refused && failure.status === 403) change({ signIn: 'NOT_A_RESPONDER' });
    else noteFailure(failure);
  }
}

/** Registers whoever signed in; a refusal is thrown for the form to show. */
export async function register(responder: NewResponder): Promise<void> {
  try {
    await keepMe(await obtain<ResponderView>('POST', '/v1/responders', responder));
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 409) return readMe();
    throw failure;
  }
}

/** On or off duty, shown once the service has agreed; a failure is thrown for the switch to tell. */
export async function setDuty(onDuty: boolean): Promise<void> {
  await beAvailable({ onDuty });
}

/** Quiet hours from now on; none when they are null. A failure is thrown for the form to tell. */
export async function setQuietHours(wanted: Pick<AvailabilityRequest, 'quietHours' | 'wakeForCardiacArrest'>): Promise<void> {
  const { pausedUntil } = state.value.me?.availability ?? {};
  await beAvailable({ ...(pausedUntil && { pausedUntil }), ...wanted });
}

/** Nobody asks before that; without it a pause ends. The switch and the quiet hours stay. A failure is thrown for the page to tell. */
export async function pause(pausedUntil?: string): Promise<void> {
  await beAvailable(pausedUntil ? { pausedUntil } : {});
}

/** The service keeps quiet hours that are left out; a pause that is left out is over. */
async function beAvailable(wanted: AvailabilityRequest): Promise<void> {
  try {
    await keepMe(await obtain<ResponderView>('PUT', '/v1/me/availability', wanted));
  } catch (failure) {
    noteFailure(failure);
    throw failure;
  }
}

/** Kept, so that the home screen opens without a connection; it says itself that there is none. */
export async function keepMe(me: ResponderView): Promise<void> {
  change({ me });
  await set(ME, me);
}
