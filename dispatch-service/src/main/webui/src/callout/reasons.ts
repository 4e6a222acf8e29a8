import type { AssignmentSummary } from '../api/types';

/** Why somebody is usually let go, as far as they have come by now: it goes on record unless it is changed. */
export const usualReason = ({ progress }: Pick<AssignmentSummary, 'progress'>): string =>
  progress === 'WITH_PATIENT' ? 'The crew has taken over' : 'No longer needed';
