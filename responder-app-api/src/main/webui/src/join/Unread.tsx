import { text } from '../text/text';
import { Notice } from '../ui/Notice';

/** Something is being read, or could not be. */
export function Unread({ failed, again }: { failed: boolean; again: () => void }) {
  if (!failed) return <p role="status">{text('app.loading')}</p>;
  return (
    <>
      <Notice tone="bad">{text('error.offline')}</Notice>
      <button type="button" onClick={again}>{text('page.again')}</button>
    </>
  );
}
