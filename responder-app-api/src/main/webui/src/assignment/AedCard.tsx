import { useState } from 'preact/hooks';
import { report } from '../alert/alerts';
import type { AssignedAed, AssignmentView } from '../api/types';
import { Later } from '../app/Later';
import { text, word } from '../text/text';
import { Symbol } from '../ui/Symbol';
import { navigationLink } from './navigation';

const cabinetPicture = () => import('../contact/Picture').then((module) => module.CabinetPicture);

interface AedCardProps {
  assignment: AssignmentView;
  aed: AssignedAed;
  first: boolean;
}

/** The defibrillator, with all it takes to get it out of its cabinet, and one tap for where that does not work. */
export function AedCard({ assignment, aed, first }: AedCardProps) {
  return (
    <section class={first ? 'card aed first' : 'card aed'} aria-labelledby="aed">
      <h2 id="aed"><Symbol name="heart" />{text(first ? 'aed.first' : 'aed.nearby')}</h2>
      {aed.description && <p class="address">{aed.description}</p>}
      <Later key={aed.id} load={cabinetPicture} given={{ assignment, aed }} within />
      {aed.cabinetCode && <p class="code">{text('aed.code')} <strong>{aed.cabinetCode}</strong></p>}
      <p class={aed.usability === 'OPEN' ? 'strong good' : 'strong warn'}>{word('aed', aed.usability)}</p>
      <ul class="plain-list">
        {aed.access && !SAYS_NOTHING.includes(aed.access) && <li>{aed.access}</li>}
        {aed.indoor && <li>{text('aed.indoor')}</li>}
        {aed.level && <li>{text('aed.level', { level: aed.level })}</li>}
        {aed.openingHours && <li>{text('aed.hours', { hours: aed.openingHours })}</li>}
      </ul>
      <a class="button" href={navigationLink(aed, aed.description)}>{text('assigned.navigate')}</a>
      {first && <Trouble assignment={assignment} aed={aed} />}
    </section>
  );
}

/** OpenStreetMap's words for "anybody may": that it can be had is said already. */
const SAYS_NOTHING: readonly string[] = ['yes', 'permissive', 'public'];

/** It is not there, or locked: told with one tap, and said what becomes of it. Of another device it may be said again. */
function Trouble({ assignment, aed }: { assignment: AssignmentView; aed: AssignedAed }) {
  const [toldOf, setToldOf] = useState<string>();

  function tell(finding: 'AED_MISSING' | 'AED_LOCKED'): void {
    setToldOf(aed.id);
    void report(assignment, finding);
  }

  if (toldOf === aed.id) return <p class="notice warn" role="status">{text('aed.toldTrouble')}</p>;
  return (
    <>
      {toldOf && <p class="notice good" role="status">{text('aed.another')}</p>}
      <div class="pair">
        <button onClick={() => tell('AED_MISSING')}>{text('aed.missing')}</button>
        <button onClick={() => tell('AED_LOCKED')}>{text('aed.locked')}</button>
      </div>
    </>
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
