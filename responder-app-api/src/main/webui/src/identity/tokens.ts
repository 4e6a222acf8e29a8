import { get, set } from 'idb-keyval';

/** What the sign-in left on this phone. It lies in IndexedDB so that the service worker can acknowledge with it. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** Milliseconds by this phone's own clock: only ever compared with itself. */
  readonly expiresAt: number;
  /** Told to the provider when signing out, so that it need not ask who is leaving. */
  readonly idToken?: string;
  readonly name?: string;
}

const KEY = 'tokens';
/** A token that is about to end is renewed before it is used. */
const MARGIN_MS = 30_000;

export const loadTokens = (): Promise<Tokens | undefined> => get<Tokens>(KEY);
export const saveTokens = (tokens: Tokens): Promise<void> => set(KEY, tokens);

/** Whether it will be accepted for the next moments, by the phone's clock. */
export function isFresh(tokens: Tokens, phoneMs: number): boolean {
  return tokens.expiresAt - MARGIN_MS > phoneMs;
}
