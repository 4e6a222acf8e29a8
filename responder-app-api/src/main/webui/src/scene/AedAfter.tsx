import type { AedWhereabouts, AssignmentView } from '../api/types';
import { tellAed } from '../alert/alerts';
import { state } from '../app/store';
import { addAedPhoto } from '../contact/pictures';
import { text, word } from '../text/text';
import { Field } from '../ui/Field';
import { Form, Unfilled } from '../ui/Form';

const ANSWERS: readonly AedWhereabouts[] = ['BACK_IN_PLACE', 'WITH_CREW', 'WITH_ME', 'LEFT_AT_SCENE'];

/** Where the AED is now, so that the next patient does not find an empty cabinet. */
export function AedAfter({ assignment }: { assignment: AssignmentView }) {
  const answering = state.value.outbox
    .filter((command) => command.kind === 'AED' && command.alertId === assignment.alertId)
    .map((command) => command.body['whereabouts'] as AedWhereabouts)
    .at(-1);
  const said = answering ?? assignment.aedWhereabouts;
  return (
    <section class="card" aria-labelledby="aed-after">
      <h2 id="aed-after">{text('aedAfter.question')}</h2>
      <div class="stack">
        {ANSWERS.map((answer) => (
          <button key={answer} aria-pressed={said === answer} onClick={() => void tellAed(assignment, answer)}>
            {word('aedAfter', answer)}
            {answering === answer && <small>{text('step.sending')}</small>}
          </button>
        ))}
      </div>
      {said && <p class="quiet">{text(said === 'BACK_IN_PLACE' ? 'aedAfter.thanksChecked' : 'aedAfter.thanks')}</p>}
      {said === 'BACK_IN_PLACE' && assignment.state === 'ACTIVE' && <CabinetPhoto assignment={assignment} />}
    </section>
  );
}

/** Asked of whoever stands before it and has nothing more urgent to do. */
function CabinetPhoto({ assignment }: { assignment: AssignmentView }) {
  async function send(form: FormData): Promise<void> {
    const file = form.get('cabinet');
    if (!(file instanceof File) || file.size === 0) throw new Unfilled(text('aedAfter.photo'));
    await addAedPhoto(assignment.id, file).catch((failure: unknown) => {
      throw failure instanceof DOMException ? new Unfilled(text('portrait.unreadable')) : failure;
    });
  }

  return (
    <Form send={send} button={text('aedAfter.photoSend')} done={text('aedAfter.photoDone')}>
      <Field label={text('aedAfter.photo')} name="cabinet" type="file" accept="image/*" required />
    </Form>
  );
}
