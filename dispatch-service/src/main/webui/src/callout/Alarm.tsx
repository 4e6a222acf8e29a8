import { useAlarms } from '../alarms/store';
import type { AssignmentSummary, CalloutView } from '../api/types';
import { useStaff } from '../auth/roles';
import { learn } from '../live/store';
import { useDesk } from '../shell/desk';
import { serverNow } from '../time/clock';
import { millis } from '../time/words';
import { Button } from '../ui/buttons';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { seenTo } from './danger';

/** Somebody under way is in danger: who sees to it, and the button to be the one. */
export function Alarm({ callout, person }: { callout: CalloutView; person: AssignmentSummary }) {
  const { dispatch, time } = useDesk();
  const { sending, refusal, send } = useSending();
  const me = useStaff()?.subject;
  const standing = useAlarms((state) => state.alarms);
  const { alarm } = person;
  if (!alarm) return null;
  const raised = `In danger, alarm at ${time.minute(millis(alarm.raisedAt))}`;
  const { words, wanted } = seenTo(person, standing, me);
  if (!wanted) return <p className="quiet">{raised}; {words}</p>;

  const take = () => send(async () => {
    const askedAt = serverNow();
    await dispatch.takeAlarm(callout, person.id);
    learn.alarmsChanged();
    learn.callout(await dispatch.get(callout), askedAt);
  });
  return (
    <div role="alert">
      <p className="caution"><strong>{raised}. {words}.</strong></p>
      <Button isDisabled={sending} onPress={() => void take()}>I see to {person.responderName}</Button>
      <Refusal cause={refusal} />
    </div>
  );
}
