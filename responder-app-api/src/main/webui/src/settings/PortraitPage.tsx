import { useEffect, useState } from 'preact/hooks';
import { changePortrait, portrait } from '../contact/pictures';
import { text } from '../text/text';
import { Field } from '../ui/Field';
import { Form, Unfilled } from '../ui/Form';
import { Page } from '../ui/Page';

/** The face on the identity card. */
export function PortraitPage() {
  const [face, setFace] = useState<string>();
  const show = (picture: Blob | undefined): void => setFace(picture && URL.createObjectURL(picture));
  useEffect(() => void portrait().then(show), []);
  useEffect(() => () => face && URL.revokeObjectURL(face), [face]);

  async function send(form: FormData): Promise<void> {
    const file = form.get('portrait');
    if (!(file instanceof File) || file.size === 0) throw new Unfilled(text('portrait.choose'));
    await changePortrait(file).catch((failure: unknown) => {
      throw failure instanceof DOMException ? new Unfilled(text('portrait.unreadable')) : failure;
    });
    show(await portrait());
  }

  return (
    <Page title={text('portrait.title')}>
      <p>{text('portrait.why')}</p>
      {face && <img class="portrait" src={face} alt={text('identity.portrait')} width="160" height="160" />}
      <Form send={send} button={text('portrait.send')} done={text('portrait.done')}>
        <Field label={text('portrait.choose')} name="portrait" type="file" accept="image/*" required />
      </Form>
    </Page>
  );
}
