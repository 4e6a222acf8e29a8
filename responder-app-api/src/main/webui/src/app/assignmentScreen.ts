import type { Phase } from '../alert/phase';
import type { AppState } from './store';

/** The code of an assignment is brought before its yes, and kept by the service worker before that. */
export const assignmentScreen = () => import('../assignment/AssignmentScreen').then((module) => module.AssignmentScreen);

/**
 * Whether it is to be brought now: by a page that waits, since an update may take it from the service under a page that is not
 * loaded again, and under an alert only from its first ring on.
 */
export function isWantedAhead(stream: AppState['stream'], phase: Phase | undefined): boolean {
  return phase === 'RINGING' || (phase === undefined && stream === 'OPEN');
}
