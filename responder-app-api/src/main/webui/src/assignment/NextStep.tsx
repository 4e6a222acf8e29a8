import { useState } from 'preact/hooks';
import type { AssignmentView, Kind, Step } from '../api/types';
import { progress } from '../alert/alerts';
import { state } from '../app/store';
import { keptWords } from '../identity/standing';
import { text, type Key } from '../text/text';
import { CallControlRoom } from './CallControlRoom';
import { nextStep, progressWith, stepsAhead } from './steps';

/** The one big button; the other steps and the control room one tap away. Only the last one asks back. */
export function NextStep({ assignment, kind }: { assignment: AssignmentView; kind: Kind }) {
  const [finishing, setFinishing] = useState(false);
  const { outbox, stream, signIn } = state.value;
  const hasAed = assignment.details?.aed !== undefined;
  const reached = progressWith(assignment, outbox);
  const next = nextStep(reached, assignment.role, hasAed);
  const others = stepsAhead(reached, hasAed).filter((step) => step !== next);
  const kept = outbox.some((command) =>
    command.alertId === assignment.alertId && command.kind !== 'RECEIPT' && command.attempts > 0);

  function take(step: Step): void {
    if (step === 'FINISHED' && !finishing) return setFinishing(true);
    setFinishing(false);
    void progress(assignment, step);
  }

  return (
    <>
      {(kept || stream === 'LOST') && (
        <p class="quiet" role="status">{text(kept ? keptWords('step.kept', signIn) : 'connection.LOST')}</p>
      )}
      {finishing ? (
        <div role="group" aria-labelledby="finish">
          <p id="finish" class="strong">{text(wordsFor('step.finishConfirm', kind))}</p>
          <div class="pair">
            <button onClick={() => setFinishing(false)}>{text('step.notYet')}</button>
            <button class="primary" onClick={() => take('FINISHED')}>{text('step.FINISHED')}</button>
          </div>
        </div>
      ) : (
        next && <button class="primary huge" onClick={() => take(next)}>{text(wordsFor(`step.${next}`, kind))}</button>
      )}
      <div class="foot">
        {!finishing && others.length > 0 && (
          <details>
            <summary>{text('step.other')}</summary>
            <div class="stack">
              {others.map((step) => (
                <button key={step} onClick={() => take(step)}>{text(wordsFor(`step.${step}`, kind))}</button>
              ))}
            </div>
          </details>
        )}
        {assignment.details && <CallControlRoom phone={assignment.details.controlRoomPhone} />}
      </div>
    </>
  );
}

const IN_CARE_WORDS: readonly string[] = ['step.ON_SCENE', 'step.WITH_PATIENT', 'step.finishConfirm'];

function wordsFor(key: string, kind: Kind): Key {
  return (kind === 'CARE_REQUEST' && IN_CARE_WORDS.includes(key) ? `${key}.care` : key) as Key;
}
