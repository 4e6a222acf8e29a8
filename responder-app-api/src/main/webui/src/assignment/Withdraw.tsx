import { useEffect, useRef, useState } from 'preact/hooks';
import type { AssignmentView } from '../api/types';
import { withdraw, type StopReason } from '../alert/alerts';
import { text, type Key } from '../text/text';

/** The reasons that can be told with one tap; each is a good one. */
const REASONS: readonly StopReason[] = ['CANNOT_GO_ON', 'KNOWS_PATIENT', 'NOT_SAFE'];

/** Two taps, and nobody is asked to explain. */
export function Withdraw({ assignment }: { assignment: AssignmentView }) {
  const [asking, setAsking] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    question.current?.scrollIntoView({ block: 'center' });
    question.current?.focus();
  }, [asking]);
  if (!asking) {
    return <button class="plain" onClick={() => setAsking(true)}>{text('withdraw.button')}</button>;
  }
  return (
    <div class="card confirm" role="group" ref={question} tabIndex={-1} aria-labelledby="withdraw">
      <p id="withdraw" class="strong">{text('withdraw.title')}</p>
      <p class="quiet">{text('withdraw.kind')}</p>
      <div class="stack">
        {REASONS.map((reason) => (
          <button key={reason} class="danger" onClick={() => void withdraw(assignment, reason)}>{text(`withdraw.${reason}` as Key)}</button>
        ))}
        <button onClick={() => setAsking(false)}>{text('withdraw.no')}</button>
      </div>
    </div>
  );
}
