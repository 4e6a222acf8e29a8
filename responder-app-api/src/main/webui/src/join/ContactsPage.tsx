import type { PageProps } from '../app/pages';
import { state } from '../app/store';
import { text } from '../text/text';
import { Page } from '../ui/Page';
import { Contact } from './Contact';
import './join.css';

/** How this volunteer can be written to, and that it is really theirs. */
export function ContactsPage({ me }: PageProps) {
  const { phone, phoneConfirmed, email, emailConfirmed } = state.value.me ?? me;
  return (
    <Page title={text('contacts.title')}>
      <p>{text('contacts.why')}</p>
      <Contact kind="PHONE" address={phone} confirmed={phoneConfirmed} />
      <Contact kind="EMAIL" address={email} confirmed={emailConfirmed} />
    </Page>
  );
}
