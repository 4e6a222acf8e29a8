import type { AssignedAed } from '../api/types';
import { text, word } from '../text/text';
import { Symbol } from '../ui/Symbol';
import { navigationLink } from './navigation';

/** The defibrillator, with all it takes to get it out of its cabinet. */
export function AedCard({ aed, first }: { aed: AssignedAed; first: boolean }) {
  return (
    <section class={first ? 'card aed first' : 'card aed'} aria-labelledby="aed">
      <h2 id="aed"><Symbol name="heart" />{text(first ? 'aed.first' : 'aed.nearby')}</h2>
      {aed.description && <p class="address">{aed.description}</p>}
      {aed.cabinetCode && <p class="code">{text('aed.code')} <strong>{aed.cabinetCode}</strong></p>}
      <p class={aed.usability === 'OPEN' ? 'strong good' : 'strong warn'}>{word('aed', aed.usability)}</p>
      <ul class="plain-list">
        {aed.access && <li>{aed.access}</li>}
        {aed.indoor && <li>{text('aed.indoor')}</li>}
        {aed.level && <li>{text('aed.level', { level: aed.level })}</li>}
        {aed.openingHours && <li>{text('aed.hours', { hours: aed.openingHours })}</li>}
      </ul>
      <a class="button" href={navigationLink(aed, aed.description)}>{text('assigned.navigate')}</a>
    </section>
  );
}

/** For whoever carries one: nothing to fetch, something not to forget. */
export function OwnAedCard() {
  return (
    <section class="card aed first" aria-labelledby="own-aed">
      <h2 id="own-aed"><Symbol name="heart" />{text('aed.own')}</h2>
      <p>{text('aed.ownMore')}</p>
    </section>
  );
}
