import type { CheckIn } from '../api/types';
import { text } from '../text/text';
import { useRead } from '../api/useRead';

/** On the home screen, while a question how the volunteer is waits for an answer. */
export function HowAreYou() {
  const { value } = useRead<CheckIn[]>('/v1/me/check-ins');
  const first = value?.[0];
  if (!first) return null;
  return (
    <section class="card" aria-labelledby="how">
      <h2 id="how">{text('checkIn.title')}</h2>
      <p>{text(`checkIn.${first.occasion}`)}</p>
      <a class="button" href="#/checkin">{text('checkIn.open')}</a>
    </section>
  );
}
