import { Link } from 'wouter';
import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { millis } from '../time/words';
import { Ask } from '../ui/Ask';
import { Button } from '../ui/buttons';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import type { Series, Visit } from './types';
import type { Acts } from './useSeries';
import { standingOf } from './words';

interface VisitRowProps { series: Series; visit: Visit; acts: Acts }

/** One visit: when, what became of it, and whether anybody should come. */
export function VisitRow({ series, visit, acts }: VisitRowProps) {
  const { time } = useDesk();
  const now = useNow();
  const { sending, refusal, send } = useSending(visit.state);
  const when = time.window(millis(visit.from), millis(visit.to), now);
  const { words, needs } = standingOf(visit, now);
  const says = <span className={needs ? 'sign away' : ''}>{words}</span>;
  return (
    <li className={`visit-row ${visit.state.toLowerCase()}`}>
      <span className="figures">{when}</span>
      <span>
        {visit.callout ? <Link href={`/callouts/${visit.callout}`}>{says}</Link> : says}
        {visit.skippedBy && <span className="quiet">{` by ${visit.skippedBy}`}</span>}
      </span>
      <span className="visit-act">
        {isOpen(visit) && millis(visit.to) > now && (visit.callout ? (
          <Ask
            open="Leave out…" label={`Leave out ${when}`} look="small" title={`Leave out the visit ${when}?`} confirm="Leave it out"
            act={() => acts.skip(series.id, visit.day)}
          >
            <p>Volunteers have been asked. Whoever comes is told that they are not needed, and that cannot be taken back.</p>
          </Ask>
        ) : (
          <Button look="small" isDisabled={sending} aria-label={`Leave out ${when}`} onPress={() => void send(() => acts.skip(series.id, visit.day))}>Leave out</Button>
        ))}
        {millis(visit.to) > now && visit.state === 'SKIPPED' && !visit.callout && (
          <Button look="small" isDisabled={sending} aria-label={`Have it after all: ${when}`} onPress={() => void send(() => acts.resume(series.id, visit.day))}>Have it after all</Button>
        )}
      </span>
      {refusal !== undefined && <Refusal cause={refusal} />}
    </li>
  );
}

/** Somebody may still come: it is neither left out nor over. */
const isOpen = ({ state, became }: Visit): boolean => state !== 'SKIPPED' && became?.state !== 'CLOSED';
