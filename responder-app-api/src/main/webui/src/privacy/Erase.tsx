import { useState } from 'preact/hooks';
import { obtain } from '../api/http';
import { leave } from '../identity/signOut';
import { text } from '../text/text';
import { Field } from '../ui/Field';
import { Form, Unfilled } from '../ui/Form';

/** Ends it all: asked for once by a tap, and once by a word that is typed. */
export function Erase() {
  const [meant, setMeant] = useState(false);

  async function erase(form: FormData): Promise<void> {
    const word = String(form.get('word')).trim();
    if (word.toLocaleUpperCase() !== text('erase.word')) throw new Unfilled(text('erase.wrong', { word: text('erase.word') }));
    await obtain('DELETE', '/v1/me?word=ERASE');
    await leave();
  }

  return (
    <section class="card" aria-labelledby="erase">
      <h2 id="erase">{text('erase.title')}</h2>
      <p>{text('erase.what')}</p>
      <p>{text('erase.stays')}</p>
      {!meant && <button class="small danger" onClick={() => setMeant(true)}>{text('erase.begin')}</button>}
      {meant && (
        <Form send={erase} button={text('erase.now')} final>
          <p class="strong">{text('erase.sure')}</p>
          <Field name="word" label={text('erase.type', { word: text('erase.word') })} autocomplete="off" autocapitalize="characters" required />
          <button type="button" class="plain" onClick={() => setMeant(false)}>{text('erase.not')}</button>
        </Form>
      )}
    </section>
  );
}
