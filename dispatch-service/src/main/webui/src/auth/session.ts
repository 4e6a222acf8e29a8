import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { create } from 'zustand';
import type { Config } from '../api/types';

/** Who works at this desk, as the access token says. */
export interface Staff { subject: string; name: string; organisation: string | undefined; roles: readonly string[] }

export type SessionState =
  | { phase: 'starting' }
  | { phase: 'signed-out'; error?: string }
  | { phase: 'signed-in'; staff: Staff }
  | { phase: 'ended'; staff: Staff; at: number };

export const useSession = create<SessionState>()(() => ({ phase: 'starting' }));

/** Thrown instead of a call that cannot be made because nobody is signed in. */
export class SignedOut extends Error {}

let manager: UserManager | undefined;

/** Starts the session: finishes a sign-in that is under way, or takes up the one of this tab. */
export async function startSession(config: Config): Promise<void> {
  manager = new UserManager({
    authority: config.oidc.authority,
    client_id: config.oidc.clientId,
    redirect_uri: `${window.location.origin}/`,
    post_logout_redirect_uri: `${window.location.origin}/`,
    response_type: 'code',
    scope: 'openid profile',
    automaticSilentRenew: true,
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
  });
  manager.events.addUserLoaded(adopt);
  manager.events.addAccessTokenExpired(endSession);
  try {
    adopt((await finishSignIn(manager)) ?? (await manager.getUser()));
  } catch (cause) {
    useSession.setState({ phase: 'signed-out', error: cause instanceof Error ? cause.message : String(cause) }, true);
  }
}

async function finishSignIn(users: UserManager): Promise<User | undefined> {
  const query = new URLSearchParams(window.location.search);
  if (!query.has('state') || !(query.has('code') || query.has('error'))) return undefined;
  try {
    const user = await users.signinRedirectCallback();
    window.history.replaceState(null, '', pathToReturnTo(user.state));
    return user;
  } catch (cause) {
    window.history.replaceState(null, '', '/');
    throw cause;
  }
}

/** Only a path of this page is followed, never another origin. */
function pathToReturnTo(state: unknown): string {
  return typeof state === 'string' && /^\/(?!\/)/.test(state) ? state : '/';
}

function adopt(user: User | null | undefined): void {
  if (!user || user.expired) {
    useSession.setState({ phase: 'signed-out' }, true);
    return;
  }
  useSession.setState({ phase: 'signed-in', staff: staffOf(user) }, true);
}

/** The session is over, but what is on the screen stays readable. */
export function endSession(): void {
  const session = useSession.getState();
  if (session.phase !== 'signed-in') return;
  useSession.setState({ phase: 'ended', staff: session.staff, at: Date.now() }, true);
}

/** Roles and organisation are claims of the access token; an opaque one leaves those of the ID token. */
function staffOf(user: User): Staff {
  const claims: Record<string, unknown> = { ...user.profile, ...payloadOf(user.access_token) };
  const text = (name: string) => (typeof claims[name] === 'string' ? claims[name] : undefined);
  const groups = claims['groups'];
  return {
    subject: text('sub') ?? user.profile.sub,
    name: user.profile.name ?? text('name') ?? text('preferred_username') ?? user.profile.sub,
    organisation: text('organisation'),
    roles: Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [],
  };
}

function payloadOf(token: string): Record<string, unknown> {
  try {
    const part = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(part), (char) => char.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** A token that is still good; renews once if it is not. */
export async function accessToken(): Promise<string> {
  const user = await manager?.getUser();
  if (user && !user.expired) return user.access_token;
  const renewed = user?.refresh_token ? await manager?.signinSilent().catch(() => undefined) : undefined;
  if (renewed) return renewed.access_token;
  endSession();
  throw new SignedOut('Signed out');
}

export async function signIn(): Promise<void> {
  const here = window.location.pathname + window.location.search;
  await manager?.signinRedirect({ state: here });
}

export async function signOut(): Promise<void> {
  try {
    await manager?.signoutRedirect();
  } catch {
    await manager?.removeUser();
    useSession.setState({ phase: 'signed-out' }, true);
  }
}
