import type { Known } from '../live/merge';
import { useDesk } from '../shell/desk';

/** Stands where something is not known because the callout has not been read on its own. */
export function Unread({ known: { refused } }: { known: Known }) {
  return <p role="status" className="quiet">{unreadWords(refused)}</p>;
}

export const unreadWords = (refused: boolean): string => (refused ? 'Could not be read' : 'Reading…');

/** Says that the service refuses to give this callout, and what is shown instead. */
export function Refused({ known: { whole, refused, readAt } }: { known: Known }) {
  const { time } = useDesk();
  if (!refused) return null;
  return (
    <div role="alert" className="refusal">
      <strong>The service cannot give this callout just now.</strong>
      <p>{whole ? `All you see here is from ${time.second(readAt)}.` : 'Only what the list says is shown, not who was asked or is coming.'} It is tried again by itself.</p>
    </div>
  );
}
