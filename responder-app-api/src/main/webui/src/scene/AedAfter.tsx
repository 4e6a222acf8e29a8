import type { AedWhereabouts, AssignmentView } from '../api/types';
import { tellAed } from '../alert/alerts';
import { Later } from '../app/Later';
import { state } from '../app/store';
import { text, word } from '../text/text';

/** A form, which is wanted once in years: no phone that is rung waits for it. */
const cabinetPhoto = () => import('./CabinetPhoto').then((module) => module.CabinetPhoto);

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
      {said === 'BACK_IN_PLACE' && assignment.state === 'ACTIVE' && <Later load={cabinetPhoto} given={{ assignment }} within />}
    </section>
  );
}
