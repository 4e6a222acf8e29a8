import { state } from '../app/store';
import { dayAndTime, text } from '../text/text';

/** Who gets in touch with somebody who is not well or asked for it, and by when; without a number nobody can, and that is said. */
export function willCall(by?: string | null): string {
  if (!state.value.me?.phone) return text('contact.noNumber', { page: text('contacts.title') });
  return by ? text('contact.willCallBy', { time: dayAndTime(by) }) : text('contact.willCall');
}
