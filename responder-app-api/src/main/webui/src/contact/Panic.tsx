import type { AssignmentView } from '../api/types';
import { raiseAlarm } from '../alert/alerts';
import { state } from '../app/store';
import { text } from '../text/text';
import { useBrought } from '../ui/brought';
import { Symbol } from '../ui/Symbol';
import { alarmOf } from './talk';

interface PanicProps {
  readonly assignment: AssignmentView;
  /** No control room hears of training: only the emergency number is true then. */
  readonly practice: boolean;
  readonly onClose: () => void;
}

/** For somebody in danger: one tap has opened it, one tap alarms, and the emergency number stands beside it all the time. */
export function Panic({ assignment, practice, onClose }: PanicProps) {
  const standing = alarmOf(assignment, state.value.outbox);
  const box = useBrought();
  return (
    <div class="card confirm" role="group" ref={box} tabIndex={-1} aria-labelledby="panic">
      <h2 id="panic"><Symbol name="warning" />{text('panic.title')}</h2>
      <AlarmStanding assignment={assignment} />
      <div class="stack">
        {!practice && (!standing || standing === 'TAKEN') && (
          <button class="danger huge" onClick={() => void raiseAlarm(assignment)}>{text('panic.raise')}</button>
        )}
        <Emergency />
        <button onClick={onClose}>{text(standing ? 'alert.close' : 'panic.close')}</button>
      </div>
      <p class={practice ? 'strong warn' : 'quiet'}>{text(practice ? 'panic.practice' : 'panic.more')}</p>
    </div>
  );
}

/** How far the alarm has got that was raised, if one was. */
export function AlarmStanding({ assignment }: { assignment: AssignmentView }) {
  const standing = alarmOf(assignment, state.value.outbox);
  if (!standing) return null;
  return <p class={`strong ${standing === 'TAKEN' ? 'good' : 'warn'}`} role="status">{text(`panic.${standing}`)}</p>;
}

/** The phone rings it, without this page and without its connection. */
function Emergency() {
  const number = state.value.config?.region.emergencyNumber ?? '112';
  return <a class="call danger" href={`tel:${number}`}><Symbol name="phone" />{text('panic.call', { number })}</a>;
}
