import type { AssignmentView } from '../api/types';
import { withdraw, type StopReason } from '../alert/alerts';
import { text, type Key } from '../text/text';
import { useBrought } from '../ui/brought';

/** The reasons that can be told with one tap; each is a good one. */
const REASONS: readonly StopReason[] = ['CANNOT_GO_ON', 'KNOWS_PATIENT', 'NOT_SAFE'];

/** The second of two taps, and nobody is asked to explain. */
export function Withdraw({ assignment, onClose }: { assignment: AssignmentView; onClose: () => void }) {
  const box = useBrought();
  return (
    <div class="card confirm" role="group" ref={box} tabIndex={-1} aria-labelledby="withdraw">
      <p id="withdraw" class="strong">{text('withdraw.title')}</p>
      <p class="quiet">{text('withdraw.kind')}</p>
      <div class="stack">
        {REASONS.map((reason) => (
          <button key={reason} class="danger" onClick={() => void withdraw(assignment, reason)}>{text(`withdraw.${reason}` as Key)}</button>
        ))}
        <button onClick={onClose}>{text('withdraw.no')}</button>
      </div>
    </div>
  );
}
