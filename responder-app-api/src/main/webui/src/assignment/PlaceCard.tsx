import type { AssignmentDetails } from '../api/types';
import { minutesOf } from '../alert/words';
import { state } from '../app/store';
import { distance, text, timeWindow, word } from '../text/text';
import { Symbol } from '../ui/Symbol';
import { navigationLink } from './navigation';

interface PlaceCardProps {
  readonly details: AssignmentDetails;
  /** Whether to say how far it is as reckoned for the alert; not beside the way itself, which knows better. */
  readonly estimated: boolean;
}

export function PlaceCard({ details, estimated }: PlaceCardProps) {
  const { location, travel } = details;
  return (
    <section class="card" aria-labelledby="place">
      <h2 id="place"><Symbol name="place" />{text('assigned.place')}</h2>
      <p class="address">{location.address ?? text('assigned.noAddress')}</p>
      {location.floor && <p class="strong">{text('assigned.floor', { floor: location.floor })}</p>}
      {location.access && <p class="strong">{location.access}</p>}
      <p class="quiet">
        {word('place', location.placeType)}
        {estimated && ` · ${estimate(travel)}`}
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

function estimate({ distanceMetres, etaSeconds, source }: AssignmentDetails['travel']): string {
  const length = distance(Math.round(distanceMetres / 10) * 10);
  const words = text('assigned.travel', { distance: length, minutes: minutesOf(etaSeconds) });
  return source === 'STRAIGHT_LINE' ? `${words} (${text('assigned.straight')})` : words;
}
