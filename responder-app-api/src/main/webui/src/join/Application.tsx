import type { MembershipView, Organisation } from '../api/types';
import { goTo } from '../app/route';
import { state } from '../app/store';
import { day, text, word } from '../text/text';
import { Check, Choices } from '../ui/Choices';
import { Form, Unfilled } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { apply } from './joining';

interface ApplicationProps {
  readonly organisation: Organisation;
  readonly membership: MembershipView | undefined;
}

/** To apply, or to accept a code of conduct that has changed. Who has done so sees when. */
export function Application({ organisation, membership }: ApplicationProps) {
  const { id, codeVersion, entry } = organisation;
  const accepted = membership?.codeOfConduct;
  const current = accepted?.acceptedVersion === codeVersion;
  const over = membership?.state === 'EXPIRED';
  if (current && !over) {
    return <Notice tone="good">{text('organisation.accepted', { day: day(accepted.acceptedAt ?? organisation.codeSince) })}</Notice>;
  }

  async function send(form: FormData): Promise<void> {
    if (!form.has('accepted')) throw new Unfilled(text('organisation.mustAccept'));
    const qualifications = entry.asksFor.map(({ code }) => code).filter((code) => form.getAll('qualifications').includes(code));
    await apply(id, { acceptedCodeOfConduct: codeVersion, ...(qualifications.length > 0 ? { qualifications } : {}) });
    goTo('memberships');
  }

  return (
    <Form send={send} button={text(membership && !over ? 'organisation.acceptAgain' : 'organisation.apply')}>
      {!membership && entry.asksFor.length > 0 && (
        <Choices
          name="qualifications" legend={text('organisation.claims')} hint={text('organisation.claimsWhy')} several chosen={state.value.me?.skills ?? []}
          options={entry.asksFor.map(({ code }) => [code, word('qualification', code)] as const)}
        />
      )}
      <Check name="accepted">{text('organisation.accept')}</Check>
    </Form>
  );
}
