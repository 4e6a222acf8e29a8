import type { PageProps } from '../app/pages';
import { state } from '../app/store';
import { text } from '../text/text';
import { Page } from '../ui/Page';
import { DocumentCard } from './DocumentCard';
import { listDocuments } from './joining';
import { Unread } from './Unread';
import { Upload } from './Upload';
import { useLoaded } from './useLoaded';
import './join.css';

/** To prove a qualification, and what was sent so far. The address may name organisation and qualification. */
export function DocumentsPage({ me, rest }: PageProps) {
  const { value: documents, failed, again } = useLoaded(listDocuments);
  const { memberships } = state.value.me ?? me;
  return (
    <Page title={text('documents.title')}>
      {memberships.length === 0
        ? <p>{text('documents.joinFirst')}</p>
        : <Upload memberships={memberships} wanted={rest} sent={again} />}
      <section class="card" aria-labelledby="sent">
        <h2 id="sent">{text('documents.sent')}</h2>
        {!documents && <Unread failed={failed} again={again} />}
        {documents?.length === 0 && <p>{text('documents.none')}</p>}
        <ul class="facts">
          {documents?.map((document) => <li key={document.id}><DocumentCard document={document} changed={again} /></li>)}
        </ul>
      </section>
      <p class="quiet">{text('documents.kept')}</p>
    </Page>
  );
}
