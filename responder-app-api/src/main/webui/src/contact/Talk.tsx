import { useEffect, useRef } from 'preact/hooks';
import type { AssignmentView } from '../api/types';
import type { PhoneAlert } from '../alert/alert';
import { noteRead, write } from '../alert/alerts';
import { state } from '../app/store';
import { text, timeOfDay } from '../text/text';
import { Symbol } from '../ui/Symbol';
import { linesOf, unreadOf, type Line } from './talk';

/** What the control room and the responder write to each other. What is new opens it and is read out. */
export function Talk({ alert, assignment }: { alert: PhoneAlert; assignment: AssignmentView }) {
  const lines = linesOf(assignment, state.value.outbox);
  const unread = unreadOf(alert);
  const card = useRef<HTMLElement>(null);
  const last = lines.at(-1)?.id;
  useEffect(() => {
    if (unread.length > 0) card.current?.scrollIntoView({ block: 'nearest' });
  }, [last]);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const words = String(new FormData(form).get('message') ?? '').trim();
    if (!words) return;
    void write(assignment, words);
    form.reset();
  }

  return (
    <section class={unread.length > 0 ? 'card talk unread' : 'card talk'} aria-labelledby="talk" ref={card}>
      <h2 id="talk"><Symbol name="phone" />{text('talk.title')}</h2>
      <div class="lines" role="log" aria-live="assertive" aria-labelledby="talk" tabIndex={0}><ol class="plain-list">
        {lines.map((line) => <Said key={line.id} line={line} />)}
      </ol></div>
      {unread.length > 0 && <button onClick={() => noteRead(alert.view.id, unread.map(({ id }) => id))}>{text('talk.read')}</button>}
      <form class="write" onSubmit={submit}>
        <label class="grow">
          <span class="quiet">{text('talk.write')}</span>
          <input name="message" maxLength={500} autocomplete="off" enterKeyHint="send" />
        </label>
        <button>{text('talk.send')}</button>
      </form>
    </section>
  );
}

function Said({ line }: { line: Line }) {
  const zone = state.value.config?.region.timeZone;
  return (
    <li class={line.mine ? 'mine' : 'theirs'}>
      <p class="quiet">
        {text(line.mine ? 'talk.you' : 'talk.controlRoom')} · {timeOfDay(line.at, zone)}
        {line.mine && ` · ${text(`talk.${line.standing}`)}`}
      </p>
      <p class="said">{line.text}</p>
    </li>
  );
}
