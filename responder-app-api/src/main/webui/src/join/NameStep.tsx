import { text } from '../text/text';
import { Field } from '../ui/Field';
import { Form, Unfilled } from '../ui/Form';
import { entered } from './entered';
import type { StepProps } from './Registration';

/** Who somebody is and how they can be written to. */
export function NameStep({ draft, next }: StepProps) {
  async function send(form: FormData): Promise<void> {
    const displayName = entered(form, 'displayName');
    if (!displayName) throw new Unfilled(text('register.nameMissing'));
    await next({ displayName, phone: entered(form, 'phone'), email: entered(form, 'email') });
  }

  return (
    <Form send={send} button={text('join.next')}>
      <Field label={text('register.name')} name="displayName" autocomplete="name" maxLength={80} defaultValue={draft.displayName ?? ''} />
      <Field
        label={text('register.phone')} hint={text('join.phoneWhy')} name="phone" type="tel" autocomplete="tel" maxLength={30}
        defaultValue={draft.phone ?? ''}
      />
      <Field
        label={text('register.email')} name="email" type="email" autocomplete="email" maxLength={200}
        defaultValue={draft.email ?? ''}
      />
    </Form>
  );
}
