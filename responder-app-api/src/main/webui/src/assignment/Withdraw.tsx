import { useEffect, useRef, useState } from 'preact/hooks';
import type { AssignmentView } from '../api/types';
import { withdraw } from '../alert/alerts';
import { text } from '../text/text';

/** Two taps, no reason asked. */
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
      <div class="pair">
        <button onClick={() => setAsking(false)}>{text('withdraw.no')}</button>
        <button class="danger" onClick={() => void withdraw(assignment)}>{text('withdraw.yes')}</button>
      </div>
    </div>
  );
}
