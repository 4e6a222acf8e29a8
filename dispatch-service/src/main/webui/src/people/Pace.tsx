import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { paceOf } from './queue';
import type { VerificationQueue } from './types';

/** How much waits, and how many are decided an hour. */
export function Pace({ queue }: { queue: VerificationQueue }) {
  const { time } = useDesk();
  const { thisHour, lastHour, most } = paceOf(queue.hours);
  return (
    <div className="pace">
      <p><strong className="figures">{queue.waiting}</strong> {queue.waiting === 1 ? 'waits' : 'wait'}{queue.waiting > queue.tasks.length && `, the most urgent ${queue.tasks.length} shown`}</p>
      <p>Decided: <strong className="figures">{thisHour}</strong> this hour, <strong className="figures">{lastHour}</strong> the hour before</p>
      <ol className="pace-hours" aria-label="Decided in each of the last 12 hours">
        {queue.hours.map(({ from, decided }) => (
          <li key={from} title={`${time.minute(millis(from))}: ${decided}`}>
            <span className="hidden-words">From {time.minute(millis(from))}: {decided}</span>
            <span aria-hidden style={{ height: `${(100 * decided) / most}%` }} />
          </li>
        ))}
      </ol>
    </div>
  );
}
