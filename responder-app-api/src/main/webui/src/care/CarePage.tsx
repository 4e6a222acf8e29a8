import { obtain } from '../api/http';
import type { CareOffer } from '../api/types';
import { useRead } from '../api/useRead';
import { state } from '../app/store';
import { text, timeWindow, word } from '../text/text';
import { useSending } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';

/** Planned help nearby that one may ask for. Whoever wishes is asked first, like for any call, and may still say no. */
export function CarePage() {
  const { value, failed, again } = useRead<CareOffer[]>('/v1/me/care-offers');
  return (
    <Page title={text('care.title')}>
      <p class="quiet">{text('care.what')}</p>
      {failed && (
        <>
          <Notice tone="bad">{text('error.offline')}</Notice>
          <button type="button" onClick={again}>{text('page.again')}</button>
        </>
      )}
      {value?.length === 0 && <p>{text('care.none')}</p>}
      <ul class="plain-list diary">
        {value?.map((offer) => <Offered key={offer.calloutId} offer={offer} onWished={again} />)}
      </ul>
    </Page>
  );
}

function Offered({ offer, onWished }: { offer: CareOffer; onWished: () => void }) {
  const [{ standing, problem }, sending] = useSending();
  const zone = state.value.config?.region.timeZone ?? 'UTC';
  const wish = () => sending(() => obtain('PUT', `/v1/me/care-offers/${offer.calloutId}/wish`).then(onWished));
  return (
    <li class="card">
      <h2>{word('category', offer.category)}</h2>
      <p>{offer.organisationName}</p>
      {offer.windowFrom && offer.windowTo && <p>{timeWindow(offer.windowFrom, offer.windowTo, zone)}</p>}
      {offer.roughKilometres !== undefined && <p class="quiet">{text('care.within', { count: offer.roughKilometres })}</p>}
      {problem && <Notice tone="bad">{problem}</Notice>}
      {offer.wished
        ? <p role="status" class="strong">{text('care.wished')}</p>
        : <button class="primary" aria-disabled={standing === 'SENDING'} onClick={() => void wish()}>{text('care.wish')}</button>}
    </li>
  );
}
