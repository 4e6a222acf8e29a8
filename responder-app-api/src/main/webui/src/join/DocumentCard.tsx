import type { DocumentView } from '../api/types';
import { day, text, word } from '../text/text';
import { useSending } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { saveDocument, takeBack } from './joining';

/** What became of a document, and to have it back. */
export function DocumentCard({ document, changed }: { document: DocumentView; changed: () => void }) {
  const [{ problem }, working] = useSending();
  const { id, organisation, qualification, uploadedAt, decidedAt, lastReadAt } = document;
  const name = word('qualification', qualification);

  async function remove(): Promise<void> {
    await takeBack(id);
    changed();
  }

  return (
    <>
      <strong>{name}</strong>
      <span>{text('documents.sentTo', { organisation, day: day(uploadedAt) })}</span>
      <span class="quiet">
        {decidedAt ? text('documents.decided', { day: day(decidedAt) })
          : lastReadAt ? text('documents.read', { day: day(lastReadAt) }) : text('documents.waiting')}
      </span>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <div class="pair">
        <button type="button" aria-label={`${text('documents.save')}: ${name}`} onClick={() => void working(() => saveDocument(id))}>
          {text('documents.save')}
        </button>
        <button type="button" aria-label={`${text('documents.takeBack')}: ${name}`} onClick={() => void working(remove)}>
          {text('documents.takeBack')}
        </button>
      </div>
    </>
  );
}
