import type { ResponderView } from '../api/types';
import type { AppState } from '../app/store';
import type { Key } from '../text/text';

export interface Verdict {
  readonly words: Key;
  readonly tone: 'good' | 'warn' | 'bad' | 'idle';
}

/** Would an alert reach this phone now? Said in one sentence, and never better than it is. */
export function readiness(me: ResponderView, app: Pick<AppState, 'stream' | 'sound' | 'push'>): Verdict {
  if (!me.availability.onDuty) return { words: 'ready.offDuty', tone: 'idle' };
  if (!me.memberships.some(({ state }) => state === 'ACTIVE')) return { words: 'membership.none', tone: 'bad' };
  if (app.push === 'READY') return { words: 'ready.push', tone: 'good' };
  if (app.stream === 'OPEN' && app.sound === 'READY') return { words: 'ready.open', tone: 'warn' };
  return { words: 'ready.not', tone: 'bad' };
}
