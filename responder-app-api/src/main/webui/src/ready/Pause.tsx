import { clock } from '../app/store';
import type { ResponderView } from '../api/types';
import { pause } from '../identity/session';
import { dayAndTime, duration, text } from '../text/text';
import { Select } from '../ui/Field';
import { Form, useSending } from '../ui/Form';
import { Notice } from '../ui/Notice';

const HOURS = ['1', '4', '12', '24', '72', '168', '336'] as const;

/** Not to be asked for a while, whatever switch and hours say. It ends by itself. */
export function Pause({ me }: { me: ResponderView }) {
  const { pausedUntil } = me.availability;
  const paused = pausedUntil && Date.parse(pausedUntil) > clock.value;
  const [{ problem }, ending] = useSending();

  const begin = (form: FormData): Promise<void> =>
    pause(new Date(clock.value + Number(form.get('hours')) * 3_600_000).toISOString());

  return (
    <section class="card" aria-labelledby="pause">
      <h2 id="pause">{text('pause.title')}</h2>
      <p role="status">{paused ? text('pause.until', { time: dayAndTime(pausedUntil) }) : text('pause.none')}</p>
      {problem && <Notice tone="bad">{problem}</Notice>}
      {paused
        ? <button class="small" onClick={() => void ending(() => pause())}>{text('pause.end')}</button>
        : (
          <Form send={begin} button={text('pause.begin')}>
            <Select name="hours" label={text('pause.howLong')} value="12" options={HOURS.map((hours) => [hours, duration(Number(hours))])} />
          </Form>
        )}
    </section>
  );
}
