import { useEffect, useRef, useState } from 'preact/hooks';
import type { AssignmentView } from '../api/types';
import { raiseAlarm } from '../alert/alerts';
import { state } from '../app/store';
import { text } from '../text/text';
import { Symbol } from '../ui/Symbol';
import { alarmOf } from './talk';

interface PanicProps {
  readonly assignment: AssignmentView;
  /** No control room hears of training: only the emergency number is true then. */
  readonly practice: boolean;
}

/** For somebody in danger: one tap opens, one tap alarms, and the emergency number stands beside it all the time. */
export function Panic({ assignment, practice }: PanicProps) {
  const standing = alarmOf(assignment, state.value.outbox);
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asking) box.current?.focus();
  }, [asking]);
  if (!asking && !standing) {
    return <button class="plain danger" onClick={() => setAsking(true)}><Symbol name="warning" />{text('panic.button')}</button>;
  }
  return (
    <div class="card confirm" role="group" ref={box} tabIndex={-1} aria-labelledby="panic">
      <h2 id="panic"><Symbol name="warning" />{text('panic.title')}</h2>
      {standing && <p class={`strong ${standing === 'TAKEN' ? 'good' : 'warn'}`} role="status">{text(`panic.${standing}`)}</p>}
      <div class="stack">
        {!practice && (!standing || standing === 'TAKEN') && (
          <button class="danger huge" onClick={() => void raiseAlarm(assignment)}>{text('panic.raise')}</button>
        )}
        <Emergency />
        {!standing && <button onClick={() => setAsking(false)}>{text('panic.close')}</button>}
      </div>
      <p class={practice ? 'strong warn' : 'quiet'}>{text(practice ? 'panic.practice' : 'panic.more')}</p>
    </div>
  );
}

/** The phone rings it, without this page and without its connection. */
function Emergency() {
  const number = state.value.config?.region.emergencyNumber ?? '112';
  return <a class="call danger" href={`tel:${number}`}><Symbol name="phone" />{text('panic.call', { number })}</a>;
}
