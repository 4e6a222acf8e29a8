import type { AppState } from '../app/store';
import type { Key } from '../text/text';

type Standing = AppState['signIn'];
/** The words for something kept on this phone, each with a second set in the catalogue for an ended sign-in. */
export type Kept = 'step.kept' | 'reply.yesKeptMore' | 'reply.noKeptMore';

/** What keeps whoever owns a call from being heard, and what is said of it beside the call. */
const OBSTACLES: Partial<Record<Standing, Key>> = {
  OVER: 'signIn.toGoOn',
  NOT_A_RESPONDER: 'signIn.notAResponder',
};

/** Why nothing is sent until the responder signs in again; `undefined` where the sign-in is no obstacle. */
export function obstacleIn(standing: Standing): Key | undefined {
  return OBSTACLES[standing];
}

/** Why something is still on this phone: a sign-in that is over needs a tap, a missing connection needs none. */
export function keptWords(key: Kept, standing: Standing): Key {
  return obstacleIn(standing) ? `${key}.signIn` : key;
}
