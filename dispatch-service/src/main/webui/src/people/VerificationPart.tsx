import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from '../shell/desk';
import { usePeople } from './api';
import { DecisionForm } from './DecisionForm';
import { DocumentView } from './DocumentView';
import { Pace } from './Pace';
import { keyOf, nextAfter } from './queue';
import { QueueList } from './QueueList';
import { Reading } from '../ui/Reading';
import type { VerificationTask } from './types';
import { useReading } from '../ui/useReading';
import { lastDayWords, QUALIFICATIONS } from './words';

/** The desk where proofs are looked at: what waits at the left, the document in the middle, the decision at the right. */
export function VerificationPart() {
  const people = usePeople();
  const { value: queue, trouble, again } = useReading(useCallback(() => people.queue(), [people]));
  const [chosen, setChosen] = useState<string>();
  const [said, setSaid] = useState('');
  const tasks = queue?.tasks ?? [];
  const task = tasks.find((each) => keyOf(each) === chosen) ?? tasks[0];

  const decided = (words: string) => {
    if (task) setChosen(nextAfter(tasks, task));
    setSaid(words);
    again();
  };
  return (
    <section aria-label="Verification" className="verification">
      <Reading waiting={!queue} trouble={trouble} again={again} />
      {queue && <Pace queue={queue} />}
      <p role="status">{said}</p>
      {queue && tasks.length === 0 && <p className="empty">Nothing waits. Whatever volunteers send appears here.</p>}
      {task && (
        <div className="verification-desk">
          <QueueList tasks={tasks} open={task} choose={(each) => { setSaid(''); setChosen(keyOf(each)); }} />
          <Task key={keyOf(task)} task={task} decided={decided} again={again} />
        </div>
      )}
    </section>
  );
}

function Task({ task, decided, again }: { task: VerificationTask; decided(words: string): void; again(): void }) {
  const { config } = useDesk();
  const [open, setOpen] = useState(task.documents.at(-1));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <section aria-label="Document" className="verification-document">
        <header>
          <h2 ref={heading} tabIndex={-1}>{task.displayName}: {QUALIFICATIONS[task.qualification]}</h2>
          {task.holdsUntil && <p className="quiet">Verified now until {lastDayWords(task.holdsUntil, config.region.timeZone)}; this is to renew it.</p>}
          {task.documents.length > 1 && (
            <p className="actions documents">
              {task.documents.map((each, i) => (
                <button key={each.id} type="button" className="button small" aria-pressed={each === open} onClick={() => setOpen(each)}>
                  Document {i + 1}
                </button>
              ))}
            </p>
          )}
        </header>
        {open && <DocumentView key={open.id} responderId={task.responderId} document={open} name={QUALIFICATIONS[task.qualification]} />}
      </section>
      <DecisionForm task={task} document={open?.id} decided={decided} again={again} />
    </>
  );
}
