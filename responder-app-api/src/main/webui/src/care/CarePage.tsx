import { useState } from 'preact/hooks';
import { obtain } from '../api/http';
import type { CareOffer } from '../api/types';
import { useRead } from '../api/useRead';
import type { PageProps } from '../app/pages';
import { state } from '../app/store';
import { DutySwitch } from '../home/DutySwitch';
import { text, timeWindow, word } from '../text/text';
import { useSending } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';

/**
 * Planned help nearby that one may ask for. Whoever wishes is asked first, like for any call, and may still say no; off duty
 * nobody is asked, so whoever came off duty has the switch at hand.
 */
export function CarePage({ me }: PageProps) {
  const [cameOffDuty] = useState(!me.availability.onDuty);
  const { value, failed, again } = useRead<CareOffer[]>('/v1/me/care-offers');
  return (
    <Page title={text('care.title')}>
      <p class="quiet">{text('care.what')}</p>
      {cameOffDuty && <DutySwitch me={me} />}
      {failed && (
        <>
          <Notice tone="bad">{text('error.offline')}</Notice>
          <button type="button" onClick={again}>{text('page.again')}</button>
        </>
      )}
      {value?.length === 0 && <p>{text('care.none')}</p>}
      <ul class="plain-list diary">
        {value?.map((offer) => <Offered key={offer.calloutId} offer={offer} onDuty={me.availability.onDuty} onWished={again} />)}
      </ul>
    </Page>
  );
}

function Offered({ offer, onDuty, onWished }: { offer: CareOffer; onDuty: boolean; onWished: () => void }) {
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
        ? <p role="status" class="strong">{text(onDuty ? 'care.wished' : 'care.wishedOffDuty')}</p>
        : <button class="primary" aria-disabled={standing === 'SENDING'} onClick={() => void wish()}>{text('care.wish')}</button>}
    </li>
  );
}
