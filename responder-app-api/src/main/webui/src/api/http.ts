import { learnFrom } from '../clock/clock';
import { SignInOver } from '../identity/signInOver';
import { isFresh, loadTokens } from '../identity/tokens';
import { spoken } from '../text/text';
import { loadConfig } from './config';
import { parseJson } from './json';

const TIMEOUT_MS = 12_000;
/** Ten megabytes on a bad line. */
const FILE_TIMEOUT_MS = 180_000;

/** An answer of the service, of whatever status. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** RFC 9457, as far as it is shown to a responder. */
export interface Problem {
  /** Which refusal it is, where it has a name. */
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly outcome?: string;
}

/** The service answered, and not with what was asked for. */
export class Refused extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(`HTTP ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

/** A token the service should accept now; `refused` is one that it did not. */
export async function accessToken(refused?: string): Promise<string> {
  const tokens = await loadTokens();
  if (!tokens) throw new SignInOver();
  if (tokens.accessToken !== refused && isFresh(tokens, Date.now())) return tokens.accessToken;
  const [{ oidc }, { renew }] = await Promise.all([loadConfig(), import('../identity/provider')]);
  return (await renew(oidc, tokens.accessToken)).accessToken;
}

/**
 * Asks the service in the responder's name, renewing the sign-in once if need be. Throws `TypeError` or a timeout
 * when there is no connection, `SignInOver` when nobody is signed in.
 */
export async function ask<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
  const token = await accessToken();
  const first = await send(method, path, body, token);
  const response = first.status === 401 ? await send(method, path, body, await accessToken(token)) : first;
  if (response.status === 401) throw new SignInOver();
  return { status: response.status, body: (await readBody(response)) as T };
}

/** Fetches a file; anything else than success is thrown as `Refused`. */
export async function download(path: string): Promise<Blob> {
  const token = await accessToken();
  const first = await send('GET', path, undefined, token);
  const response = first.status === 401 ? await send('GET', path, undefined, await accessToken(token)) : first;
  if (!response.ok) throw new Refused(response.status, (await readBody(response)) as Problem);
  return response.blob();
}

/** As `ask`, but anything else than success is thrown as `Refused`. */
export async function obtain<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await ask<T & Problem>(method, path, body);
  if (answer.status >= 300) throw new Refused(answer.status, answer.body);
  return answer.body;
}

async function send(method: string, path: string, body: unknown, token: string): Promise<Response> {
  const sentAt = performance.now();
  const response = await fetch(path, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      Accept: 'application/json',
      'Accept-Language': spoken(),
      ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    cache: 'no-store',
    signal: AbortSignal.timeout(body instanceof FormData ? FILE_TIMEOUT_MS : TIMEOUT_MS),
  });
  learnFrom(response, sentAt);
  return response;
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return {};
  try {
    return parseJson(text);
  } catch {
    return { detail: text.slice(0, 200) };
  }
}
