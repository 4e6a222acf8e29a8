import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { paceOf } from './queue';
import type { VerificationQueue } from './types';

/** How much waits, and how many are verified an hour, beside all that was decided. */
export function Pace({ queue }: { queue: VerificationQueue }) {
  const { time } = useDesk();
  const { thisHour, lastHour, most } = paceOf(queue.hours);
  return (
    <div className="pace">
      <p><strong className="figures">{queue.waiting}</strong> {queue.waiting === 1 ? 'waits' : 'wait'}{queue.waiting > queue.tasks.length && `, the most urgent ${queue.tasks.length} shown`}</p>
      <p>Verified: <strong className="figures">{thisHour.verified}</strong> this hour, <strong className="figures">{lastHour.verified}</strong> the hour before
        {' '}<span className="quiet">(of {thisHour.decided} and {lastHour.decided} decided, first approvals and refusals included)</span></p>
      <ol className="pace-hours" aria-label="Verified and decided in each of the last 12 hours">
        {queue.hours.map(({ from, verified, decided }) => (
          <li key={from} title={`${time.minute(millis(from))}: ${verified} verified of ${decided} decided`}>
            <span className="hidden-words">From {time.minute(millis(from))}: {verified} verified of {decided} decided</span>
            <span aria-hidden className="pace-decided" style={{ height: `${(100 * decided) / most}%` }}>
              <span style={{ height: `${decided === 0 ? 0 : (100 * verified) / decided}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
