import type { ResponderView } from '../api/types';
import type { AppState } from '../app/store';
import type { Key } from '../text/text';

export interface Verdict {
  readonly words: Key;
  readonly tone: 'good' | 'warn' | 'bad' | 'idle';
  readonly values?: Readonly<Record<string, string>>;
}

type Phone = Pick<AppState, 'stream' | 'sound' | 'push' | 'config'>;

/** Would somebody ask now, and would it reach this phone? Said in one sentence, and never better than it is. */
export function readiness(me: ResponderView, app: Phone, nowMs: number): Verdict {
  const { onDuty, wakeForCardiacArrest } = me.availability;
  if (!onDuty) return { words: 'ready.offDuty', tone: 'idle' };
  const active = me.memberships.filter(({ state }) => state === 'ACTIVE');
  if (active.length === 0) return { words: 'membership.none', tone: 'bad' };
  const asking = active.filter(({ codeOfConduct: { acceptBy } }) => !acceptBy || Date.parse(acceptBy) > nowMs);
  if (asking.length === 0) return { words: 'ready.code', tone: 'bad' };
  const until = quietUntil(me, app, nowMs);
  if (until && !wakeForCardiacArrest) return { words: 'ready.quiet', tone: 'idle', values: { until } };
  const byPage = app.stream === 'OPEN' && app.sound === 'READY';
  if (app.push !== 'READY' && !byPage) return { words: 'ready.not', tone: 'bad' };
  if (until) return { words: 'ready.woken', tone: 'warn', values: { until } };
  if (!asking.some(({ qualifications }) => qualifications.some(({ verified }) => verified))) return { words: 'ready.unproven', tone: 'warn' };
  return app.push === 'READY' ? { words: 'ready.push', tone: 'good' } : { words: 'ready.open', tone: 'warn' };
}

/** When the quiet hours of this moment end, by the clock of the region; both ends are written as HH:mm. */
function quietUntil({ availability: { quietHours } }: ResponderView, { config }: Phone, nowMs: number): string | undefined {
  if (!quietHours) return undefined;
  const { from, to } = quietHours;
  const time = new Date(nowMs).toLocaleTimeString('en-GB', { timeZone: config?.region.timeZone ?? 'UTC' });
  const begun = time >= from;
  const goesOn = time < to;
  return (from < to ? begun && goesOn : begun || goesOn) ? to : undefined;
}
