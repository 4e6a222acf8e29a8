import type { OwnCall } from '../api/types';
import { what } from '../alert/words';
import { dayAndTime, text, word } from '../text/text';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { useRead } from '../api/useRead';

/** What the volunteer has gone to: for themselves, without place and patient. */
export function CallsPage() {
  const { value, failed, again } = useRead<OwnCall[]>('/v1/me/calls');
  return (
    <Page title={text('calls.title')}>
      <p class="quiet">{text('calls.what')}</p>
      {failed && (
        <>
          <Notice tone="bad">{text('error.offline')}</Notice>
          <button type="button" onClick={again}>{text('page.again')}</button>
        </>
      )}
      {value?.length === 0 && <p>{text('calls.none')}</p>}
      <ol class="plain-list diary">
        {value?.map((call) => (
          <li key={call.alertId} class="card">
            <p class="strong">{what(call.kind, call.category)}</p>
            <p>{dayAndTime(call.acceptedAt)}</p>
            <p class="quiet">{word('role', call.role)} · {text(`ended.${call.ending}`)}</p>
          </li>
        ))}
      </ol>
    </Page>
  );
}
