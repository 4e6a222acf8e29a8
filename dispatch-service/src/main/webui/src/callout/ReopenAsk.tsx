import type { CalloutView } from '../api/types';
import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { clockWords, millis } from '../time/words';
import { ReasonAsk } from './ReasonAsk';

/** Takes a closure back, as long as that is possible. */
export function ReopenAsk({ callout }: { callout: CalloutView }) {
  const { dispatch } = useDesk();
  const now = useNow();
  if (!callout.reopenableUntil) return null;
  const left = millis(callout.reopenableUntil) - now;
  if (left <= 0) return <p className="quiet">It can be reopened no more: raise it anew.</p>;
  return (
    <>
      <p className="quiet">Can be reopened for <span className="figures">{clockWords(left)}</span></p>
      <ReasonAsk
        callout={callout} open="Reopen…" title="Reopen this callout?" confirm="Reopen" usual="Closed by mistake"
        act={(why) => dispatch.reopen(callout, why)}
      >
        <p>People are asked anew, whoever is best placed by now. The control room's system is told.</p>
      </ReasonAsk>
    </>
  );
}
