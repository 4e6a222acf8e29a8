import { useCallback, useEffect, useState } from 'react';
import { useNow } from '../time/clock';
import { ageWords, millis } from '../time/words';
import { usePeople } from './api';
import { PdfPages } from './PdfPages';
import { Reading } from '../ui/Reading';
import type { WaitingDocument } from './types';
import { useReading } from '../ui/useReading';

/** What a browser draws by itself without running anything. */
const IMAGES = new Set(['image/jpeg', 'image/png', 'image/webp']);

interface DocumentViewProps { responderId: string; document: WaitingDocument; name: string }

/** A document that somebody sent: fetched with the reader's own token, and drawn; nothing in it ever runs. */
export function DocumentView({ responderId, document, name }: DocumentViewProps) {
  const people = usePeople();
  const now = useNow();
  const { value: file, trouble, again } = useReading(
    useCallback(() => people.document(responderId, document.id).then(mustBeThere), [people, responderId, document.id]),
  );
  const address = useAddress(file);
  return (
    <>
      <Reading waiting={!file} trouble={trouble} again={again} />
      <div className="document" tabIndex={0} role="region" aria-label={`The document for ${name}`}>
        {file && address && IMAGES.has(document.mediaType) && <img src={address} alt={`What was sent for ${name}`} />}
        {file && document.mediaType === 'application/pdf' && <PdfPages file={file} />}
        {file && !IMAGES.has(document.mediaType) && document.mediaType !== 'application/pdf' && (
          <p>This browser cannot draw a {document.mediaType.replace('image/', '').toUpperCase()} picture. Save it to look at it.</p>
        )}
      </div>
      <p className="quiet">
        Sent {ageWords(millis(document.uploadedAt), now)}
        {document.lastReadAt && `; last opened ${ageWords(millis(document.lastReadAt), now)}`}
        {address && <> · <a href={address} download={`${document.id}.${document.mediaType.split('/')[1]}`}>Save the file</a></>}
      </p>
    </>
  );
}

function mustBeThere(file: Blob | undefined): Blob {
  if (!file) throw new Error('The document is not there any more.');
  return file;
}

/** An address for the file within this page, given back when it is not shown any more. */
function useAddress(file: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!file) return undefined;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
