import type { AlertSummary, CalloutView } from '../api/types';
import { isActive } from '../board/attention';
import { useDesk } from '../shell/desk';
import { refusedIn } from './named';
import { ReasonAsk } from './ReasonAsk';

/** Asks somebody again who declined, stayed silent or was stood down: the way back from a stand-down. */
export function AskAgain({ callout, alert }: { callout: CalloutView; alert: Pick<AlertSummary, 'responderId' | 'responderName'> }) {
  const { dispatch } = useDesk();
  const active = callout.state === 'ALERTING' || callout.state === 'EXHAUSTED';
  const busy = callout.assignments.some((each) => isActive(each) && each.responderId === alert.responderId)
    || callout.alerts.some((each) => each.state === 'OPEN' && each.responderId === alert.responderId);
  if (!active || busy) return null;
  return (
    <ReasonAsk
      callout={callout} open="Ask again" called={`Ask again: ${alert.responderName}`} look="small" title={`Ask ${alert.responderName} again?`} confirm={`Ask ${alert.responderName}`}
      usual="Needed after all"
      act={async ({ reason }) => {
        try {
          return await dispatch.alert(callout, alert.responderId, { reason });
        } catch (cause) {
          throw refusedIn(cause);
        }
      }}
    >
      <p>Their phone rings at once, and they decide anew.</p>
    </ReasonAsk>
  );
}
