import type { TimelineEntry } from '../api/types';

/** Whether somebody at a desk did it: then the timeline says who. */
export const isAct = ({ detail }: Pick<TimelineEntry, 'detail'>): boolean => typeof detail['by'] === 'string';
