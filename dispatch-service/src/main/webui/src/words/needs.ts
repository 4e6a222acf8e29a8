import type { Need } from '../api/types';
import { named, ROLES } from './names';

/** How far a need is filled, in words: "2 of 3, 1 missing, 4 being asked". */
export function needWords(need: Need): string {
  if (need.target === 0) return need.assigned > 0 ? `nobody wanted, ${need.assigned} there` : 'nobody wanted';
  const missing = Math.max(0, need.target - need.assigned);
  const asking = need.open > 0 ? `, ${need.open} being asked` : '';
  if (missing === 0) return `${need.assigned} of ${need.target}, complete${asking}`;
  if (need.target === 1) return `missing${asking}`;
  return need.assigned === 0 ? `all ${need.target} missing${asking}` : `${need.assigned} of ${need.target}, ${missing} missing${asking}`;
}

export const roleOf = (need: Pick<Need, 'role'>): string => named(ROLES, need.role);

export type Filling = 'complete' | 'some' | 'none';

export function fillingOf(need: Need): Filling {
  if (need.assigned >= need.target) return 'complete';
  return need.assigned > 0 ? 'some' : 'none';
}
