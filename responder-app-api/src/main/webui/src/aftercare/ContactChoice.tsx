import { chooseContact } from '../alert/alerts';
import type { PhoneAlert } from '../alert/alert';
import type { Contact } from '../api/types';
import { state } from '../app/store';
import { text } from '../text/text';
import { willCall } from './willCall';

const CHOICES: readonly Contact[] = ['CALL_ME', 'NONE'];

/**
 * After any emergency, whoever set out may ask to be called: also when stood down, also when nobody could be helped. Nobody needs
 * it after training, and whoever trains learns that it is there.
 */
export function ContactChoice({ alert }: { alert: PhoneAlert }) {
  if (alert.view.kind !== 'INCIDENT' || !alert.wasAssigned) return null;
  if (alert.view.practice) return <p class="quiet">{text('contact.practice')}</p>;
  const sending = state.value.outbox
    .filter((command) => command.kind === 'CONTACT' && command.alertId === alert.view.id)
    .map((command) => command.body['contact'] as Contact)
    .at(-1);
  const chosen = sending ?? alert.contact;
  return (
    <section class="card" aria-labelledby="contact">
      <h2 id="contact">{text('contact.question')}</h2>
      <p>{text('contact.why')}</p>
      <div class="stack">
        {CHOICES.map((choice) => (
          <button key={choice} aria-pressed={chosen === choice} onClick={() => void chooseContact(alert, choice)}>
            {text(`contact.${choice}`)}
            {sending === choice && <small>{text('step.sending')}</small>}
          </button>
        ))}
      </div>
      {chosen && !sending && <p class="quiet" role="status">{chosen === 'CALL_ME' ? willCall() : text('contact.noted')}</p>}
    </section>
  );
}
