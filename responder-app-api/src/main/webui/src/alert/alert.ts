import { parseJson } from '../api/json';
import type { AlertState, AlertView, Answer, Channel, Contact, Kind, Offer } from '../api/types';

/** Where this phone keeps all alerts it knows. */
export const ALERTS = 'alerts';

/** By the alert's id. */
export type Alerts = Readonly<Record<string, PhoneAlert>>;

/** One alert as this phone knows it, whichever way it came: push, stream or request. */
export interface PhoneAlert {
  readonly view: AlertView;
  /** Known from a push alone; the service has not been read since. */
  readonly partial: boolean;
  /** The channel that brought it first. */
  readonly channel: Channel;
  /** When it was first heard of, server epoch milliseconds, to forget old ones. */
  readonly heardAt: number;
  /** The responder was assigned at some time, so an ending means "turn back" rather than "no need to set out". */
  readonly wasAssigned: boolean;
  /** They had an AED with them that belongs somewhere: they may say where it went. */
  readonly broughtAed?: boolean;
  /** They said that they fetched the AED; later steps do not tell any more. */
  readonly collectedAed?: boolean;
  /** When this phone heard that it is over, server epoch milliseconds; absent where it was over when first heard of. */
  readonly endedAt?: number;
  /** Whether they asked to be called after it, as far as the service has heard. */
  readonly contact?: Contact;
  /** The answer tapped on this phone, and how far it got. */
  readonly answer?: LocalAnswer;
  /** The responder has closed its screen, or there never was anything to show. */
  readonly putAway?: boolean;
  /** The assignment changed while the responder was on the way, and they have not said that they saw it. */
  readonly unseenChange?: boolean;
  /** How often it has changed so; each time is heard, whether or not the one before was read. */
  readonly changes?: number;
  /** Ids of messages from the control room that the responder has had before their eyes. */
  readonly readMessages?: readonly string[];
}

export interface LocalAnswer {
  readonly answer: Answer;
  /** SENDING: on its way; KEPT: no connection, kept and tried again; REFUSED: the service would not take it. */
  readonly delivery: 'SENDING' | 'KEPT' | 'SENT' | 'REFUSED';
}

/** Whether the answer is on its way, or waits for a connection: then it must be in the outbox. */
export function isUnderWay(local: LocalAnswer | undefined): boolean {
  return local?.delivery === 'SENDING' || local?.delivery === 'KEPT';
}

/** The service knows of an answer that this phone never gave: it was another of the same volunteer's. */
export function isAnsweredElsewhere({ view, answer }: PhoneAlert): boolean {
  return view.reply !== undefined && answer === undefined;
}

/** The alert with this answer given here, or with none. */
export function withAnswer({ answer: _, ...alert }: PhoneAlert, local: LocalAnswer | undefined): PhoneAlert {
  return local ? { ...alert, answer: local } : alert;
}

/** Nothing more will be asked of the responder. */
export function isClosing(state: AlertState): boolean {
  return state !== 'OPEN' && state !== 'ASSIGNED' && state !== 'EXPIRED';
}

/** Whether they said that they go. */
export function saidYes({ view, answer, wasAssigned }: PhoneAlert): boolean {
  return wasAssigned || (view.reply ?? answer)?.answer === 'ACCEPT';
}

/** The strings of an FCM data message about an alert. */
export interface PushedAlert {
  readonly alertId: string;
  readonly calloutId: string;
  readonly sequence: number;
  readonly state: AlertState;
  readonly kind: Kind;
  readonly offer: Offer;
  /** Whether somebody who may be on the way or there must hear of it now: a danger, or the end of their help. */
  readonly warns: boolean;
  /** Training: nobody is in danger. */
  readonly practice: boolean;
  /** What else than a danger makes it urgent. */
  readonly cause?: Cause;
}

const CAUSES = ['SCENE_MOVED', 'CHECK', 'MESSAGE'] as const;

/** What makes news of an assignment urgent, beside a danger. */
export type Cause = (typeof CAUSES)[number];

const isCause = (cause: unknown): cause is Cause => CAUSES.some((known) => known === cause);

/** Reads a push; undefined when it is not about an alert. */
export function readPush(data: unknown): PushedAlert | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = data as Record<string, unknown>;
  const inner = message['message'] ?? message['data'];
  if (typeof message['alertId'] !== 'string') return inner === undefined ? undefined : readPush(inner);
  const offer = parseOffer(message['offer']);
  const sequence = Number(message['sequence']);
  if (!offer || !Number.isFinite(sequence)) return undefined;
  return {
    alertId: message['alertId'],
    calloutId: String(message['calloutId'] ?? ''),
    sequence,
    state: message['state'] as AlertState,
    kind: message['kind'] === 'CARE_REQUEST' ? 'CARE_REQUEST' : 'INCIDENT',
    offer,
    warns: message['warns'] === 'true',
    practice: message['practice'] === 'true',
    ...(isCause(message['cause']) ? { cause: message['cause'] } : {}),
  };
}

function parseOffer(offer: unknown): Offer | undefined {
  if (typeof offer === 'object' && offer !== null) return offer as Offer;
  try {
    return parseJson(String(offer)) as Offer;
  } catch {
    return undefined;
  }
}
