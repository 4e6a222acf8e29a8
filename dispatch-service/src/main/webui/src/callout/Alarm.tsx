import type { AssignmentSummary, CalloutView } from '../api/types';
import { learn } from '../live/store';
import { useDesk } from '../shell/desk';
import { serverNow } from '../time/clock';
import { millis } from '../time/words';
import { Button } from '../ui/buttons';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';

/** Somebody under way is in danger: who sees to it, and the button to be the one. */
export function Alarm({ callout, person }: { callout: CalloutView; person: AssignmentSummary }) {
  const { dispatch, time } = useDesk();
  const { sending, refusal, send } = useSending();
  const { alarm } = person;
  if (!alarm) return null;
  const raised = `In danger, alarm at ${time.minute(millis(alarm.raisedAt))}`;
  if (alarm.takenAt) return <p className="quiet">{raised}; {alarm.takenBy} sees to it</p>;

  const take = () => send(async () => {
    const askedAt = serverNow();
    await dispatch.takeAlarm(callout, person.id);
    learn.callout(await dispatch.get(callout), askedAt);
  });
  return (
    <div role="alert">
      <p className="caution"><strong>{raised}. Nobody sees to it yet.</strong></p>
      <Button isDisabled={sending} onPress={() => void take()}>I see to {person.responderName}</Button>
      <Refusal cause={refusal} />
    </div>
  );
}
