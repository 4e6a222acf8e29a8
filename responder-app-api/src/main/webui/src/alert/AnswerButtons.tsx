import { text } from '../text/text';
import type { PhoneAlert } from './alert';
import { answer } from './alerts';
import type { Phase } from './phase';

/** Two buttons that a shaking thumb cannot miss; the yes lies where the thumb is, and is described by what it confirms. */
export function AnswerButtons({ alert, phase }: { alert: PhoneAlert; phase: Phase }) {
  return (
    <div class="answers">
      <button class="decline" onClick={() => void answer(alert, 'DECLINE')}>{text('alert.decline')}</button>
      <button class="accept" aria-describedby="fit" onClick={() => void answer(alert, 'ACCEPT')}>
        {text(phase === 'LATE' ? 'alert.acceptLate' : 'alert.accept')}
      </button>
    </div>
  );
}
