import type { PhoneAlert } from '../alert/alert';
import { what } from '../alert/words';
import { text } from '../text/text';
import { CallControlRoom } from './CallControlRoom';

/** What of an assignment cannot wait for its own screen, or stands in for it: the place, and whom to ring. */
export function WhereToGo({ alert: { view } }: { alert: PhoneAlert }) {
  const details = view.assignment?.details;
  const { address, floor, access } = details?.location ?? {};
  return (
    <>
      <h1>{what(view.kind, view.offer.category)}</h1>
      <p class="address">{address ?? text(details ? 'assigned.noAddress' : 'assigned.detailsMore')}</p>
      {floor && <p class="strong">{text('assigned.floor', { floor })}</p>}
      {access && <p class="strong">{access}</p>}
      {details && <CallControlRoom phone={details.controlRoomPhone} />}
    </>
  );
}
