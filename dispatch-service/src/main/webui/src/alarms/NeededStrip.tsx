import { useStaff } from '../auth/roles';
import { Link } from 'wouter';
import { useBoardRows } from '../board/useBoardRows';
import { useKnownNow } from '../live/knownNow';
import { KEYS } from '../shell/shortcuts';
import { counted } from '../words/counted';
import { calls, isLoud } from './order';
import { useAlarms } from './store';
import './alarms.css';

/** What the board would say, wherever else in the console one is: nobody misses an alarm while they read about people. */
export function NeededStrip() {
  const alarms = useAlarms((state) => state.alarms) ?? [];
  const me = useStaff()?.subject;
  const { needing } = useBoardRows();
  const now = useKnownNow();
  const waiting = alarms.filter((alarm) => calls(alarm, me));
  const callouts = needing.length;
  if (waiting.length + callouts === 0) return null;
  const words = [
    waiting.length > 0 && counted(waiting.length, 'alarm that nobody sees to', 'alarms that nobody sees to'),
    callouts > 0 && counted(callouts, 'callout needs you', 'callouts need you'),
  ].filter(Boolean).join(', ');
  return (
    <aside aria-label="Waiting for somebody">
      <Link href="/" className={`needed-strip ${waiting.some((alarm) => isLoud(alarm, now)) ? 'loud' : ''}`}>
        <strong>{words}</strong> <span>Back to the board <kbd aria-hidden>{KEYS.next}</kbd></span>
      </Link>
    </aside>
  );
}
