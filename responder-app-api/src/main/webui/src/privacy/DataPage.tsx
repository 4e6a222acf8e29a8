import type { StoredDataItem, StoredDataView } from '../api/types';
import { useRead } from '../api/useRead';
import { Unread } from '../join/Unread';
import { duration, text, word } from '../text/text';
import { useSending } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { Erase } from './Erase';
import { handOut } from './handOut';

/** What is stored, for how long and who answers for it; to take along, and to erase. */
export function DataPage() {
  const { value: stored, failed, again } = useRead<StoredDataView>('/v1/me/data');
  const [{ standing, problem }, exporting] = useSending();
  return (
    <Page title={text('data.title')}>
      {!stored && <Unread failed={failed} again={again} />}
      {stored && (
        <>
          <p>{text('data.operator', stored.operator)}</p>
          <ul class="stored">
            {stored.items.map((item) => (
              <li key={item.what} class="card">
                <p class="strong">{word('data', item.what)}</p>
                <p class="quiet">{kept(item)} {word('responsible', item.responsible)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <section class="card" aria-labelledby="export">
        <h2 id="export">{text('data.export')}</h2>
        <p>{text('data.exportMore')}</p>
        {problem && <Notice tone="bad">{problem}</Notice>}
        {standing === 'SENT' && <Notice tone="good">{text('data.exported')}</Notice>}
        <button class="small" onClick={() => void exporting(handOut)}>{text('data.exportNow')}</button>
      </section>
      <Erase />
    </Page>
  );
}

function kept({ kept: how, keptFor }: StoredDataItem): string {
  switch (how) {
    case 'WITH_ACCOUNT': return text('data.withAccount');
    case 'BY_ORGANISATION_WITHOUT_NAME': return text('data.withoutName');
    case 'FOR_A_TIME': return text('data.forATime', { time: duration(hoursIn(keptFor)) });
  }
}

/** The service writes times as hours: PT720H. */
function hoursIn(time: string | undefined): number {
  return Number(/^PT(\d+)H$/.exec(time ?? '')?.[1] ?? 0);
}
