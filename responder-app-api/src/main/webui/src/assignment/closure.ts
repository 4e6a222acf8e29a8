import type { AlertView } from '../api/types';
import { text, word } from '../text/text';

/** What is said to a responder whose call was closed around them. */
export interface Closure {
  readonly closed: string;
  readonly stay: string;
}

/**
 * Nobody is sent away from a patient: who is with them when the control room closes the call stays assigned, and is told
 * so. The service says it by an assignment that goes on beside an outcome.
 */
export function closureAround({ state, outcome, kind }: AlertView): Closure | undefined {
  if (state !== 'ASSIGNED' || !outcome) return undefined;
  return {
    closed: text('closed.title', { outcome: word('outcome', outcome) }),
    stay: text(kind === 'CARE_REQUEST' ? 'closed.stay.care' : 'closed.stay'),
  };
}
