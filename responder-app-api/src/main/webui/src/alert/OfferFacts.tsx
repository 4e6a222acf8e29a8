import type { Kind, Offer } from '../api/types';
import { state } from '../app/store';
import { Hazards } from '../ui/Hazards';
import { Symbol } from '../ui/Symbol';
import { text, timeWindow, word } from '../text/text';
import { blurOf, howFar, task } from './words';

/** All that a responder may know before a yes. */
export function OfferFacts({ kind, offer }: { kind: Kind; offer: Offer }) {
  return (
    <>
      <p class="role">{task(offer.role, state.value.me?.carriesAed === true)}</p>
      <dl class="facts">
        {offer.windowFrom && offer.windowTo && (
          <Fact symbol="clock" name={text('alert.when')}>
            {timeWindow(offer.windowFrom, offer.windowTo, state.value.config?.region.timeZone ?? 'UTC')}
          </Fact>
        )}
        {kind === 'INCIDENT' && <Fact symbol="person" name={text('alert.who')}>{word('age', offer.ageGroup)}</Fact>}
        <Fact symbol="place" name={text('alert.where')}>{word('place', offer.placeType)}</Fact>
        <Fact symbol="walk" name={text('alert.howFar')}>{howFar(offer, blurOf(state.value.me))}</Fact>
      </dl>
      {kind === 'INCIDENT' || offer.hazards.length > 0 ? <Hazards hazards={offer.hazards} /> : null}
    </>
  );
}

function Fact({ symbol, name, children }: { symbol: Parameters<typeof Symbol>[0]['name']; name: string; children: string }) {
  return (
    <div>
      <dt><Symbol name={symbol} /><span class="hidden">{name}</span></dt>
      <dd>{children}</dd>
    </div>
  );
}
