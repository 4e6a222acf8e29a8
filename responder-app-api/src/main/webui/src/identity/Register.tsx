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
    const read = readForm(new FormData(event.currentTarget as HTMLFormElement));
    setProblem(read.missing);
    if (!read.responder) return;
    setSending(true);
    await register(read.responder).catch((failure: unknown) =>
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

/** Who registers, or what the form still lacks. */
function readForm(form: FormData): { responder?: NewResponder; missing?: string } {
  const words = (name: string): string => String(form.get(name) ?? '').trim();
  const displayName = words('displayName');
  const phone = words('phone');
  const email = words('email');
  const [mode, ...otherModes] = MODES.filter((each) => form.getAll('travelModes').includes(each));
  if (!displayName) return { missing: text('register.nameMissing') };
  if (!mode) return { missing: text('register.travelMissing') };
  const languages = [navigator.language.slice(0, 2)];
  const contact = { ...(phone ? { phone } : {}), ...(email ? { email } : {}) };
  return { responder: { displayName, languages, travelModes: [mode, ...otherModes], ...contact } };
}
