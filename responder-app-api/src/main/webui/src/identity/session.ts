import { change, state } from '../app/store';
import { obtain, Refused } from '../api/http';
import type { NewResponder, ResponderView } from '../api/types';
import { fetchConfig } from '../api/config';
import { beginSignIn, completeSignIn, isReturning, SignInOver } from './provider';
import { forgetTokens, loadTokens } from './tokens';

/** Takes up the sign-in that is on the phone, or that the provider has just answered. */
export async function openSession(): Promise<void> {
  if (isReturning()) {
    try {
      await completeSignIn((await fetchConfig()).oidc);
    } catch (failure) {
      console.warn('sign-in failed', failure);
      change({ signInFailed: true });
    }
  }
  const tokens = await loadTokens();
  change(tokens ? { signIn: 'SIGNED_IN', ...(tokens.name ? { name: tokens.name } : {}) } : { signIn: 'SIGNED_OUT' });
}

export async function signIn(): Promise<void> {
  change({ signInFailed: false });
  try {
    await beginSignIn((await fetchConfig()).oidc);
  } catch (failure) {
    console.warn('sign-in unreachable', failure);
    change({ signInFailed: true });
  }
}

export async function signOut(): Promise<void> {
  await forgetTokens();
  location.assign('/');
}

/** Notes that the sign-in is over; every other failure is a matter of connection and is met by trying again. */
export function noteFailure(failure: unknown): undefined {
  if (failure instanceof SignInOver) change({ signIn: 'OVER' });
  return undefined;
}

/** Reads who the responder is; `null` in the store means signed in, but not yet registered. */
export async function readMe(): Promise<void> {
  try {
    change({ me: await obtain<ResponderView>('GET', '/v1/me') });
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 404) change({ me: null });
    else noteFailure(failure);
  }
}

/** Registers whoever signed in; a refusal is thrown for the form to show. */
export async function register(responder: NewResponder): Promise<void> {
  try {
    change({ me: await obtain<ResponderView>('POST', '/v1/responders', responder) });
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 409) return readMe();
    throw failure;
  }
}

export async function applyTo(organisation: string): Promise<void> {
  await obtain('PUT', `/v1/me/memberships/${encodeURIComponent(organisation)}`);
  await readMe();
}

/** Says at once what the responder wants, and takes it back where the service does not agree. */
export async function setDuty(onDuty: boolean): Promise<void> {
  const { me } = state.value;
  if (!me) return;
  try {
    const answer = await obtain<Partial<ResponderView>>('PUT', '/v1/me/availability', { onDuty });
    change({ me: { ...me, ...answer, availability: answer.availability ?? { onDuty } } });
  } catch (failure) {
    noteFailure(failure);
    throw failure;
  }
}
