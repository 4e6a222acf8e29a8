import type { AlertSummary, CalloutView } from '../api/types';
import { useDesk } from '../shell/desk';
import { ReasonAsk } from './ReasonAsk';

/** Takes the question back from somebody who has not answered it: the way back from having asked the wrong one. */
export function WithdrawAsk({ callout, alert }: { callout: CalloutView; alert: Pick<AlertSummary, 'responderId' | 'responderName'> }) {
  const { dispatch } = useDesk();
  return (
    <ReasonAsk
      callout={callout} open="Withdraw…" called={`Withdraw the alert of ${alert.responderName}`} look="small"
      title={`Ask ${alert.responderName} no longer?`} confirm="Withdraw the alert" usual="No longer needed"
      act={(why) => dispatch.withdraw(callout, alert.responderId, why)}
    >
      <p>Their phone says at once that they are not needed. While a place is empty, somebody else is asked instead; they only if you ask them again.</p>
    </ReasonAsk>
  );
}
