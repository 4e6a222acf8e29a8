import { useState } from 'preact/hooks';
import { goTo } from '../app/route';
import { text } from '../text/text';
import { useSending } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { leave } from './joining';

/** Asked twice, since what the organisation has granted is gone afterwards. */
export function Leave({ organisation }: { organisation: string }) {
  const [asked, setAsked] = useState(false);
  const [{ standing, problem }, leaving] = useSending();

  async function go(): Promise<void> {
    await leave(organisation);
    goTo('memberships');
  }

  if (!asked) return <button type="button" class="plain" onClick={() => setAsked(true)}>{text('leave.button')}</button>;
  return (
    <section class="card" role="group" aria-label={text('leave.button')}>
      <p>{text('leave.what')}</p>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <div class="pair">
        <button type="button" onClick={() => setAsked(false)}>{text('leave.no')}</button>
        <button type="button" class="danger" aria-disabled={standing === 'SENDING'} onClick={() => void leaving(go)}>
          {text(standing === 'SENDING' ? 'form.sending' : 'leave.yes')}
        </button>
      </div>
    </section>
  );
}
