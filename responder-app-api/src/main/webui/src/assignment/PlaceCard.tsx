import type { AssignmentDetails } from '../api/types';
import { minutesOf } from '../alert/words';
import { state } from '../app/store';
import { distance, text, timeWindow, word } from '../text/text';
import { Symbol } from '../ui/Symbol';
import { navigationLink } from './navigation';

export function PlaceCard({ details }: { details: AssignmentDetails }) {
  const { location, travel } = details;
  const length = distance(Math.round(travel.distanceMetres / 10) * 10);
  return (
    <section class="card" aria-labelledby="place">
      <h2 id="place"><Symbol name="place" />{text('assigned.place')}</h2>
      <p class="address">{location.address ?? text('assigned.noAddress')}</p>
      {location.floor && <p class="strong">{text('assigned.floor', { floor: location.floor })}</p>}
      {location.access && <p class="strong">{location.access}</p>}
      <p class="quiet">
        {word('place', location.placeType)}
        {' · '}
        {text('assigned.travel', { distance: length, minutes: minutesOf(travel.etaSeconds) })}
        {travel.source === 'STRAIGHT_LINE' && ` (${text('assigned.straight')})`}
      </p>
      {details.windowFrom && details.windowTo && (
        <p class="strong">
          {timeWindow(details.windowFrom, details.windowTo, state.value.config?.region.timeZone ?? 'UTC')}
        </p>
      )}
      <a class="button" href={navigationLink(location, location.address)}>{text('assigned.navigate')}</a>
    </section>
  );
}
