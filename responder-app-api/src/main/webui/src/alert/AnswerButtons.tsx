import { visitAddress } from '../care/visits';
import { text } from '../text/text';
import type { PhoneAlert } from './alert';
import { answer } from './alerts';
import type { Phase } from './phase';

/** Once a yes to a visit has arrived, its screen shows first, until it is put away. */
function accept(alert: PhoneAlert): void {
  if (alert.view.kind === 'CARE_REQUEST') location.hash = visitAddress(alert.view.id);
  void answer(alert, 'ACCEPT');
}

/** Two buttons that a shaking thumb cannot miss; the yes lies where the thumb is, and is described by what it confirms. */
export function AnswerButtons({ alert, phase }: { alert: PhoneAlert; phase: Phase }) {
  return (
    <div class="answers">
      <button class="decline" onClick={() => void answer(alert, 'DECLINE')}>{text('alert.decline')}</button>
      <button class="accept" aria-describedby="fit" onClick={() => accept(alert)}>
        {text(phase === 'LATE' ? 'alert.acceptLate' : 'alert.accept')}
      </button>
    </div>
  );
}
