import type { Offer } from '../api/types';
import { clock } from '../app/store';
import { text } from '../text/text';
import { secondsLeft, shareLeft } from './countdown';
import { ageOf } from './words';

const SPOKEN_IN_MINUTES_ABOVE = 180;

export function Countdown({ offer, late }: { offer: Offer; late: boolean }) {
  if (late) {
    return (
      <div class="countdown late">
        <p>{text('alert.late')}</p>
        <p class="quiet">{text('alert.sent', { age: ageOf(Date.parse(offer.sentAt), clock.value) })}</p>
      </div>
    );
  }
  const seconds = secondsLeft(offer.expiresAt, clock.value);
  return (
    <div class="countdown" role="timer" aria-live="off">
      <span>
        {seconds > SPOKEN_IN_MINUTES_ABOVE
          ? text('alert.leftMinutes', { count: Math.ceil(seconds / 60) })
          : text('alert.left', { count: seconds })}
      </span>
      <span class="countdown-bar" aria-hidden="true">
        <span style={{ transform: `scaleX(${shareLeft(offer.sentAt, offer.expiresAt, clock.value)})` }} />
      </span>
    </div>
  );
}
