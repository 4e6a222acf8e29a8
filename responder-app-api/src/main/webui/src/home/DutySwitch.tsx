import { useEffect, useState } from 'preact/hooks';
import type { ResponderView } from '../api/types';
import { allowNotifications } from '../channels/push';
import { clock } from '../app/store';
import { armSound } from '../device/sound';
import { now } from '../clock/clock';
import { readMe, setDuty } from '../identity/session';
import { dayAndTime, text } from '../text/text';

const LONGEST_TIMER_MS = 24 * 3_600_000;

/** The service knows better than a clock here what is true from then on. */
function readAgainAt(changesAt: string | undefined): (() => void) | undefined {
  if (!changesAt) return undefined;
  const wait = Date.parse(changesAt) - now() + 1_000;
  if (wait > LONGEST_TIMER_MS) return undefined;
  const timer = setTimeout(() => void readMe(), Math.max(1_000, wait));
  return () => clearTimeout(timer);
}

/** One tap: on duty, the sound armed, the notifications asked for. */
export function DutySwitch({ me }: { me: ResponderView }) {
  const [changing, setChanging] = useState(false);
  const [failed, setFailed] = useState(false);
  const { onDuty, byHours, pausedUntil, changesAt } = me.availability;
  useEffect(() => readAgainAt(changesAt), [changesAt]);
  const paused = pausedUntil && Date.parse(pausedUntil) > clock.value ? pausedUntil : undefined;

  async function toggle(): Promise<void> {
    setChanging(true);
    setFailed(false);
    void armSound();
    if (!onDuty) void allowNotifications();
    await setDuty(!onDuty).catch(() => setFailed(true));
    setChanging(false);
  }

  return (
    <section class="duty">
      <button
        type="button"
        role="switch"
        aria-checked={onDuty}
        aria-label={text('duty.label')}
        aria-describedby="duty-hint"
        aria-busy={changing}
        class={onDuty ? 'duty-switch on' : 'duty-switch'}
        onClick={() => !changing && void toggle()}
      >
        <span class="duty-knob" aria-hidden="true" />
        <span class="duty-words">
          <span class="duty-word">{text(onDuty ? 'duty.on' : 'duty.off')}</span>
          <span class="duty-hint" id="duty-hint">
            {text(changing ? 'duty.changing' : onDuty ? 'duty.tapOff' : 'duty.tapOn')}
          </span>
        </span>
      </button>
      {paused && <p class="notice warn">{text('duty.paused', { time: dayAndTime(paused) })}</p>}
      {!paused && changesAt && (
        <p class="quiet">{text(byHours ? 'duty.byHours' : 'duty.overridden', { time: dayAndTime(changesAt) })}</p>
      )}
      {failed && (
        <p class="notice bad" role="alert">
          {text('duty.failed', { state: text(onDuty ? 'duty.stillOn' : 'duty.stillOff') })}
        </p>
      )}
    </section>
  );
}
