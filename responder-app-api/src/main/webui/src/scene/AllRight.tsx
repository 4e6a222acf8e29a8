import type { AssignmentView } from '../api/types';
import { allRight } from '../alert/alerts';
import { state } from '../app/store';
import { text } from '../text/text';

/** Asked when nothing was heard for a while: one tap. Whoever does not answer stays assigned, and a coordinator rings. */
export function AllRight({ assignment }: { assignment: AssignmentView }) {
  if (!assignment.details?.checkAskedAt) return null;
  const answering = state.value.outbox.some((command) => command.kind === 'CHECK' && command.alertId === assignment.alertId);
  return (
    <div class="notice warn" role="alert">
      <p class="strong">{text('check.question')}</p>
      <p>{text('check.why')}</p>
      <button class="primary" aria-disabled={answering} onClick={() => !answering && void allRight(assignment)}>
        {text(answering ? 'step.sending' : 'check.yes')}
      </button>
    </div>
  );
}
