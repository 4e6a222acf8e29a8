import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Refused } from '../api/http';
import { refused } from '../text/refused';
import { text } from '../text/text';
import { Notice } from './Notice';

/** Said by whoever reads a form, where it cannot be sent as it is. */
export class Unfilled extends Error {}

interface Sending {
  readonly standing: 'IDLE' | 'SENDING' | 'SENT' | 'FAILED';
  /** Why it failed, in words for the person. */
  readonly problem?: string;
}

/**
 * Sends something that the person waits for, and knows how far it got. A second tap while it is under way does nothing.
 * For what must not be lost when there is no connection there is the outbox.
 */
export function useSending(): readonly [Sending, (work: () => Promise<unknown>) => Promise<void>] {
  const [sending, setSending] = useState<Sending>({ standing: 'IDLE' });

  async function send(work: () => Promise<unknown>): Promise<void> {
    if (sending.standing === 'SENDING') return;
    setSending({ standing: 'SENDING' });
    try {
      await work();
      setSending({ standing: 'SENT' });
    } catch (failure) {
      setSending({ standing: 'FAILED', problem: problemIn(failure) });
    }
  }

  return [sending, send];
}

/** Why something could not be sent, in words for the person. */
export function problemIn(failure: unknown): string {
  if (failure instanceof Refused) return refused(failure.status, failure.problem);
  return failure instanceof Unfilled ? failure.message : text('error.offline');
}

interface FormProps {
  /** Sends what was filled in; throws `Unfilled` where something is missing. */
  readonly send: (form: FormData) => Promise<unknown>;
  /** The words on the button. */
  readonly button: string;
  /** Said once it has arrived. */
  readonly done?: string;
  /** What it does cannot be taken back. */
  readonly final?: boolean;
  readonly children: ComponentChildren;
}

/** A form that is checked and sent here, and says beside its button how far it got. */
export function Form({ send, button, done, final = false, children }: FormProps) {
  const [{ standing, problem }, sending] = useSending();

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    void sending(async () => send(form));
  }

  return (
    <form class="stack" onSubmit={submit}>
      {children}
      {problem && <Notice tone="bad">{problem}</Notice>}
      {done && standing === 'SENT' && <Notice tone="good">{done}</Notice>}
      <button class={final ? 'primary danger' : 'primary'} aria-disabled={standing === 'SENDING'}>
        {standing === 'SENDING' ? text('form.sending') : button}
      </button>
    </form>
  );
}
