import { signal } from '@preact/signals';
import type { Config, ResponderView } from '../api/types';
import type { PhoneAlert } from '../alert/alert';
import { now } from '../clock/clock';
import type { Command } from '../outbox/command';

/** Whether a push can reach this phone while the page is closed; each word has its own honest text. */
export type PushHealth =
  | 'UNKNOWN' | 'READY' | 'PAGE_ONLY' | 'NOT_ASKED' | 'BLOCKED' | 'NEEDS_HOME_SCREEN' | 'UNSUPPORTED' | 'NOT_OFFERED' | 'FAILED';
export type PositionHealth = 'OFF' | 'WAITING' | 'SHARED' | 'NOT_SENT' | 'BLOCKED' | 'UNAVAILABLE';

/** All that the page shows. */
export interface AppState {
  readonly started: boolean;
  /** All that this phone knows of alerts has been taken up: nothing older than a push shows before it, not even for a moment. */
  readonly opened?: boolean;
  /** The tag of the language on screen. */
  readonly language?: string;
  readonly config?: Config;
  /** The configuration was asked for in vain; it is tried again. */
  readonly configFailed?: boolean;
  readonly signIn: 'UNKNOWN' | 'SIGNED_OUT' | 'SIGNED_IN' | 'OVER' | 'NOT_A_RESPONDER';
  readonly signInFailed?: boolean;
  readonly name?: string;
  /** `null` when whoever signed in is not a responder yet. */
  readonly me?: ResponderView | null;
  readonly alerts: Readonly<Record<string, PhoneAlert>>;
  readonly outbox: readonly Command[];
  /** The service's words where it refused something about an alert. */
  readonly refusals: Readonly<Record<string, string>>;
  /** The phone would not keep the assignment: it is on this screen only. */
  readonly notKept?: boolean;
  readonly stream: 'OFF' | 'CONNECTING' | 'OPEN' | 'LOST';
  readonly push: PushHealth;
  /** Pushes had stopped reaching this phone when the page was opened; since then it is registered anew. */
  readonly pushRenewed?: boolean;
  readonly sound: 'OFF' | 'READY';
  /** The alert that rings no more on this phone because somebody is looking at it. */
  readonly hushed?: string;
  readonly position: PositionHealth;
  readonly here?: { lon: number; lat: number; accuracyMetres: number; atMs: number };
}

const initial: AppState = {
  started: false,
  signIn: 'UNKNOWN',
  alerts: {},
  outbox: [],
  refusals: {},
  stream: 'OFF',
  push: 'UNKNOWN',
  sound: 'OFF',
  position: 'OFF',
};

export const state = signal<AppState>(initial);

/** The server's time for what is on screen, epoch milliseconds; advanced by `app/heartbeat`. */
export const clock = signal(now());

export function change(changes: Partial<AppState>): void {
  state.value = { ...state.value, ...changes };
}
