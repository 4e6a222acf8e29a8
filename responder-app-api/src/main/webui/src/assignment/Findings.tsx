import type { AssignmentView, Kind } from '../api/types';
import { report } from '../alert/alerts';
import { state } from '../app/store';
import { text, word } from '../text/text';
import { findingsAt, progressWith, told } from './steps';

/** One tap each; what was told stays visible. */
export function Findings({ assignment, kind }: { assignment: AssignmentView; kind: Kind }) {
  const { outbox } = state.value;
  const known = told(assignment, outbox);
  const offered = findingsAt(progressWith(assignment, outbox), kind, mayMeetAnAed(assignment));
  return (
    <section class="card" aria-labelledby="findings">
      <h2 id="findings">{text('finding.title')}</h2>
      <ul class="findings">
        {offered.map((finding) => {
          const standing = known.get(finding);
          return (
            <li key={finding}>
              <button
                class={standing ? 'finding told' : 'finding'}
                aria-disabled={standing !== undefined}
                onClick={() => !standing && void report(assignment, finding)}
              >
                {word('finding', finding)}
                {standing && <small>{text(standing === 'SENT' ? 'finding.sent' : 'step.sending')}</small>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Whoever is sent to fetch the device says what is wrong with it on its own card. */
const mayMeetAnAed = ({ role, details }: AssignmentView): boolean => role !== 'AED_RUNNER' && details?.aed !== undefined;
