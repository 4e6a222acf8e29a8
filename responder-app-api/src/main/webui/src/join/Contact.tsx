import { useState } from 'preact/hooks';
import type { ContactKind } from '../api/types';
import { text } from '../text/text';
import { Field } from '../ui/Field';
import { Form, Unfilled, useSending } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { changeContact, confirm, sendCode } from './joining';
import { entered } from './entered';

interface ContactProps {
  readonly kind: ContactKind;
  readonly address: string | undefined;
  readonly confirmed: boolean;
}

/** One way to be reached: to change it, and to confirm it by the code that arrives there. */
export function Contact({ kind, address, confirmed }: ContactProps) {
  const phone = kind === 'PHONE';

  async function keep(form: FormData): Promise<void> {
    const given = entered(form, 'address');
    if (!given) throw new Unfilled(text('contacts.missing'));
    await changeContact(phone ? { phone: given } : { email: given });
  }

  return (
    <section class="card" aria-labelledby={`contact-${kind}`}>
      <h2 id={`contact-${kind}`}>{text(phone ? 'contacts.phone' : 'contacts.email')}</h2>
      {address && <p class={`strong ${confirmed ? 'good' : 'warn'}`}>
        {address}: {text(confirmed ? 'contacts.confirmed' : 'contacts.notConfirmed')}
      </p>}
      {address && !confirmed && <Code key={address} kind={kind} />}
      <details open={!address}>
        <summary>{text(address ? 'contacts.change' : 'contacts.enter')}</summary>
        <Form key={address} send={keep} button={text('contacts.keep')}>
          <Field
            label={text(phone ? 'contacts.phone' : 'contacts.email')} hint={phone ? text('contacts.phoneHint') : undefined}
            name="address" type={phone ? 'tel' : 'email'} autocomplete={phone ? 'tel' : 'email'} maxLength={phone ? 30 : 200}
            defaultValue={address ?? ''}
          />
        </Form>
      </details>
    </section>
  );
}

function Code({ kind }: { kind: ContactKind }) {
  const [underWay, setUnderWay] = useState(false);
  const [{ standing, problem }, sending] = useSending();

  async function ask(): Promise<void> {
    await sendCode(kind);
    setUnderWay(true);
  }

  async function tell(form: FormData): Promise<void> {
    const code = entered(form, 'code').replaceAll(' ', '');
    if (!/^\d{6}$/.test(code)) throw new Unfilled(text('contacts.sixDigits'));
    await confirm(kind, code);
  }

  return (
    <>
      {underWay && (
        <Form send={tell} button={text('contacts.confirm')}>
          <Field
            label={text('contacts.code')} hint={text('contacts.codeSent')} name="code" inputMode="numeric"
            autocomplete="one-time-code" maxLength={7}
          />
        </Form>
      )}
      {problem && <Notice tone="bad">{problem}</Notice>}
      <button type="button" aria-disabled={standing === 'SENDING'} onClick={() => void sending(ask)}>
        {text(standing === 'SENDING' ? 'form.sending' : underWay ? 'contacts.sendAgain' : 'contacts.send')}
      </button>
    </>
  );
}
