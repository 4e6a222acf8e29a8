import type { PhoneAlert } from '../alert/alert';
import { what } from '../alert/words';
import { ahead } from '../app/reactions';
import { state } from '../app/store';
import { unreadOf } from '../contact/talk';
import { text, timeWindow } from '../text/text';
import { Symbol } from '../ui/Symbol';
import { visitAddress } from './visits';

/** What one has promised and not set out for, the next first; nothing when there is none. */
export function VisitsAhead() {
  if (ahead.value.length === 0) return null;
  return (
    <section class="card" aria-labelledby="visits">
      <h2 id="visits">{text('visits.title')}</h2>
      <ul class="visits">
        {ahead.value.map((visit) => <Visit key={visit.view.id} visit={visit} />)}
      </ul>
    </section>
  );
}

/** What, when and where; and whether there is something on its screen that nobody has read. */
function Visit({ visit }: { visit: PhoneAlert }) {
  const { view } = visit;
  const details = view.assignment?.details;
  const news = visit.unseenChange === true || unreadOf(visit).length > 0;
  const { windowFrom, windowTo, location } = details ?? {};
  return (
    <li>
      <a href={visitAddress(view.id)}>
        <span class="visit">
          <span class="strong">{what(view.kind, view.offer.category)}</span>
          {windowFrom && windowTo && (
            <span>{timeWindow(windowFrom, windowTo, state.value.config?.region.timeZone ?? 'UTC')}</span>
          )}
          <span>{details ? (location?.address ?? text('assigned.noAddress')) : text('assigned.details')}</span>
          {news && <span class="visit-news"><Symbol name="warning" />{text('visits.news')}</span>}
        </span>
        <Symbol name="forward" />
      </a>
    </li>
  );
}
