import { useNow } from '../time/clock';
import { ageWords, countdownWords, millis } from '../time/words';
import { keyOf } from './queue';
import type { VerificationTask } from './types';
import { QUALIFICATIONS } from './words';

interface QueueListProps { tasks: readonly VerificationTask[]; open: VerificationTask; choose(task: VerificationTask): void }

/** What waits, the most urgent first. */
export function QueueList({ tasks, open, choose }: QueueListProps) {
  const now = useNow();
  return (
    <nav aria-label="Waiting" className="queue">
      <ul>
        {tasks.map((task) => (
          <li key={keyOf(task)}>
            <button type="button" aria-current={keyOf(task) === keyOf(open) ? 'true' : undefined} onClick={() => choose(task)}>
              <strong>{task.displayName}</strong>
              <span>{QUALIFICATIONS[task.qualification]}</span>
              <span className="quiet">sent {ageWords(millis(task.since), now)}, {millis(task.dueAt) <= now ? '▲ overdue' : `due ${countdownWords(millis(task.dueAt), now)}`}</span>
              {task.approved && <span className="quiet">{task.approved.own ? 'Yours: waits for a second person' : `${task.approved.byName} approved; second wanted`}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
