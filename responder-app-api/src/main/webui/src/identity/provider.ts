import * as oauth from 'oauth4webapi';
import type { Config } from '../api/types';
import { now } from '../clock/clock';
import { SignInOver } from './signInOver';
import { loadTokens, saveTokens, type Tokens } from './tokens';

type Provider = Config['oidc'];
const PENDING = 'sign-in';
const TIMEOUT_MS = 10_000;

/** Leaves for the provider's sign-in page; the way back is `completeSignIn`. */
export async function beginSignIn(provider: Provider): Promise<void> {
  const server = await discover(provider);
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  sessionStorage.setItem(PENDING, JSON.stringify({ verifier, state, returnTo: location.search }));
  const url = new URL(server.authorization_endpoint!);
  url.search = new URLSearchParams({
    ...Object.fromEntries(url.searchParams),
    client_id: provider.clientId,
    redirect_uri: redirectUri(),
    response_type: 'code',
    scope: scopes(server),
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  }).toString();
  location.assign(url);
}

/** Where to go to end the provider's own session too; this page itself where the provider knows no such place. */
export async function endOfSession(provider: Provider): Promise<string> {
  const { end_session_endpoint: end } = await discover(provider);
  if (!end) return redirectUri();
  const idToken = (await loadTokens())?.idToken;
  const url = new URL(end);
  url.search = new URLSearchParams({
    ...Object.fromEntries(url.searchParams),
    client_id: provider.clientId,
    post_logout_redirect_uri: redirectUri(),
    ...(idToken ? { id_token_hint: idToken } : {}),
  }).toString();
  return url.href;
}

/** Trades the code in the page's address for tokens and cleans the address. */
export async function completeSignIn(provider: Provider): Promise<Tokens> {
  const here = new URL(location.href);
  const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? '{}') as { verifier?: string; state?: string; returnTo?: string };
  sessionStorage.removeItem(PENDING);
  history.replaceState(null, '', `/${pending.returnTo ?? ''}`);
  const server = await discover(provider);
  const client = clientOf(provider);
  const answer = oauth.validateAuthResponse(server, client, here, pending.state ?? '');
  const response = await oauth.authorizationCodeGrantRequest(
    server, client, oauth.None(), answer, redirectUri(), pending.verifier ?? '', requestOptions(provider));
  return keep(await oauth.processAuthorizationCodeResponse(server, client, response), undefined);
}

/**
 * Renews the tokens, one tab or worker at a time: whoever waited takes what the first one got, since a provider may
 * honour a refresh token only once. Network trouble is thrown as it is; `SignInOver` when the provider says no.
 */
export async function renew(provider: Provider, stale: string): Promise<Tokens> {
  return navigator.locks.request('callout-tokens', async () => {
    const current = await loadTokens();
    if (current && current.accessToken !== stale) return current;
    if (!current?.refreshToken) throw new SignInOver();
    const server = await discover(provider);
    const client = clientOf(provider);
    const response = await oauth.refreshTokenGrantRequest(
      server, client, oauth.None(), current.refreshToken, requestOptions(provider));
    if (response.status >= 500) throw new TypeError('sign-in service unwell');
    try {
      return await keep(await oauth.processRefreshTokenResponse(server, client, response), current);
    } catch (refused) {
      throw new SignInOver(undefined, { cause: refused });
    }
  });
}

async function keep(answer: oauth.TokenEndpointResponse, before: Tokens | undefined): Promise<Tokens> {
  const refreshToken = answer.refresh_token ?? before?.refreshToken;
  const idToken = answer.id_token ?? before?.idToken;
  const name = nameIn(answer) ?? before?.name;
  const tokens: Tokens = {
    accessToken: answer.access_token,
    expiresAt: Date.now() + (answer.expires_in ?? 300) * 1000,
    ...(refreshToken ? { refreshToken } : {}),
    ...(idToken ? { idToken } : {}),
    ...(name ? { name } : {}),
  };
  await saveTokens(tokens);
  return tokens;
}

function nameIn(answer: oauth.TokenEndpointResponse): string | undefined {
  const name = oauth.getValidatedIdTokenClaims(answer)?.['name'];
  return typeof name === 'string' ? name : undefined;
}

async function discover(provider: Provider): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(provider.authority);
  const response = await oauth.discoveryRequest(issuer, requestOptions(provider));
  return oauth.processDiscoveryResponse(issuer, response);
}

/** A phone whose own clock is wrong must still be able to sign in, so the clock learned from the service is used. */
function clientOf(provider: Provider): oauth.Client {
  return {
    client_id: provider.clientId,
    [oauth.clockSkew]: Math.round((now() - Date.now()) / 1000),
    [oauth.clockTolerance]: 60,
  };
}

/** Without TLS only on the machine itself, where there is nothing between to listen; and never waiting for ever. */
function requestOptions(provider: Provider): { [oauth.allowInsecureRequests]: boolean; signal: AbortSignal } {
  const { hostname } = new URL(provider.authority);
  return {
    [oauth.allowInsecureRequests]: hostname === 'localhost' || hostname === '127.0.0.1',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
}

/** A volunteer signs in once, not each night, so a lasting sign-in is asked for where the provider knows one. */
function scopes(server: oauth.AuthorizationServer): string {
  const wanted = ['openid', 'profile', 'offline_access'];
  const known = server.scopes_supported;
  return wanted.filter((scope) => scope === 'openid' || !known || known.includes(scope)).join(' ');
}

const redirectUri = (): string => `${location.origin}/`;
