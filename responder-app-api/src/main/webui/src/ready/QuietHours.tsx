import { useState } from 'preact/hooks';
import type { ResponderView } from '../api/types';
import { setQuietHours } from '../identity/session';
import { text } from '../text/text';
import { problemIn } from '../ui/Form';

/** When the phone stays silent every day, and whether a cardiac arrest may break that. */
export function QuietHours({ me }: { me: ResponderView }) {
  const { quietHours, wakeForCardiacArrest } = me.availability;
  const [problem, setProblem] = useState<string>();
  const summary = quietHours ? text('quiet.from', quietHours) : text('quiet.none');

  async function send(wanted: Parameters<typeof setQuietHours>[0]): Promise<void> {
    setProblem(undefined);
    await setQuietHours(wanted).catch((failure: unknown) =>
      setProblem(problemIn(failure)));
  }

  function keep(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const [from, to] = [String(form.get('from')), String(form.get('to'))];
    if (from === to) return setProblem(text('quiet.same'));
    void send({ quietHours: { from, to }, wakeForCardiacArrest: form.has('wake') });
  }

  return (
    <section class="card" aria-labelledby="quiet-hours">
      <h2 id="quiet-hours">{text('quiet.title')}</h2>
      <p role="status">
        {summary} {quietHours && text(wakeForCardiacArrest ? 'quiet.woken' : 'quiet.notWoken')}
      </p>
      <details>
        <summary>{text('quiet.change')}</summary>
        <form class="stack" onSubmit={keep}>
          <label>
            {text('quiet.begin')}
            <input type="time" name="from" defaultValue={quietHours?.from ?? '22:00'} required />
          </label>
          <label>
            {text('quiet.end')}
            <input type="time" name="to" defaultValue={quietHours?.to ?? '07:00'} required />
          </label>
          <label class="choice">
            <input type="checkbox" name="wake" defaultChecked={wakeForCardiacArrest} />
            {text('quiet.wake')}
          </label>
          {problem && <p class="notice bad" role="alert">{problem}</p>}
          <button class="small">{text('quiet.save')}</button>
          {quietHours && (
            <button type="button" class="small" onClick={() => void send({ quietHours: null, wakeForCardiacArrest: false })}>{text('quiet.remove')}</button>
          )}
        </form>
      </details>
    </section>
  );
}
