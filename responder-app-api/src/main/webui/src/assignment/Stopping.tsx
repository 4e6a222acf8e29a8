import { useEffect, useRef } from 'preact/hooks';
import type { AssignmentView } from '../api/types';
import { state } from '../app/store';
import { keptWords } from '../identity/standing';
import { text } from '../text/text';
import { CallControlRoom } from './CallControlRoom';
import { withdrawal } from './steps';

/** In place of the steps, from "I stop" until the service has said so too; no step makes sense in between. */
export function Stopping({ assignment }: { assignment: AssignmentView }) {
  const { outbox, signIn } = state.value;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []); // the button that had the focus is gone
  const kept = (withdrawal(assignment, outbox)?.attempts ?? 0) > 0;
  return (
    <footer class="thumb next-step">
      <div class={`answer-state ${kept ? 'warn' : 'wait'}`} role="status" ref={box} tabIndex={-1}>
        {!kept && <span class="dots" aria-hidden="true"><i /><i /><i /></span>}
        <strong>{text('withdraw.sending')}</strong>
        <p>{text(kept ? keptWords('step.kept', signIn) : 'withdraw.sendingMore')}</p>
      </div>
      {assignment.details && <CallControlRoom phone={assignment.details.controlRoomPhone} />}
    </footer>
  );
}
