import type { Phase } from '../alert/phase';
import type { AppState } from './store';

/** What decides whether the page may be loaded again. */
export interface Moment {
  readonly phase: Phase | undefined;
  readonly onDuty: boolean;
  readonly sound: AppState['sound'];
  /** Somebody has this moment lit the page, so they see what it says of the sound and can tap. */
  readonly justShown: boolean;
}

/**
 * A new version waits for a moment in which loading the page costs nobody an alert: never under one, and never while an
 * armed phone lies on the night table, since a page loaded anew is silent until somebody taps it.
 */
export function mayReload({ phase, onDuty, sound, justShown }: Moment): boolean {
  if (phase !== undefined) return false;
  return !onDuty || sound === 'OFF' || justShown;
}
