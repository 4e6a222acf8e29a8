import { useState } from 'preact/hooks';
import { Refused } from '../api/http';
import type { NewResponder, TravelMode } from '../api/types';
import { state } from '../app/store';
import { text, word } from '../text/text';
import { register, signOut } from './session';

const MODES: readonly TravelMode[] = ['FOOT', 'BIKE', 'CAR'];

export function Register() {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const responder = readForm(new FormData(event.currentTarget as HTMLFormElement));
    const missing = missingIn(responder);
    setProblem(missing);
    if (missing) return;
    setSending(true);
    await register(responder).catch((failure: unknown) =>
      setProblem(failure instanceof Refused ? failure.message : text('error.offline')));
    setSending(false);
  }

  return (
    <main class="page">
      <h1>{text('register.title')}</h1>
      <p>{text('register.why')}</p>
      <form class="stack" onSubmit={(event) => void send(event)} noValidate>
        <label>
          {text('register.name')}
          <input name="displayName" autocomplete="name" maxLength={80} required defaultValue={state.value.name ?? ''} />
        </label>
        <label>
          {text('register.phone')}
          <input name="phone" type="tel" autocomplete="tel" maxLength={30} />
        </label>
        <label>
          {text('register.email')}
          <input name="email" type="email" autocomplete="email" maxLength={200} />
        </label>
        <fieldset>
          <legend>{text('register.travel')}</legend>
          {MODES.map((mode) => (
            <label key={mode} class="choice">
              <input type="checkbox" name="travelModes" value={mode} defaultChecked={mode === 'FOOT'} />
              {word('travel', mode)}
            </label>
          ))}
        </fieldset>
        {problem && <p class="notice bad" role="alert">{problem}</p>}
        <button class="primary huge" disabled={sending}>{text(sending ? 'register.sending' : 'register.send')}</button>
      </form>
      <button class="plain" onClick={() => void signOut()}>{text('signIn.out')}</button>
    </main>
  );
}

function readForm(form: FormData): NewResponder {
  const words = (name: string): string => String(form.get(name) ?? '').trim();
  const phone = words('phone');
  const email = words('email');
  return {
    displayName: words('displayName'),
    languages: [navigator.language.slice(0, 2)],
    travelModes: form.getAll('travelModes') as TravelMode[],
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
  };
}

function missingIn(responder: NewResponder): string | undefined {
  if (!responder.displayName) return text('register.nameMissing');
  return responder.travelModes?.length === 0 ? text('register.travelMissing') : undefined;
}
