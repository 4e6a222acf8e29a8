import type { AssignmentView, Kind } from '../api/types';
import { report } from '../alert/alerts';
import { state } from '../app/store';
import { text, word } from '../text/text';
import { now } from '../clock/clock';
import { findingsAt, progressWith, shocks, SHOCKS_APART_MS, told } from './steps';

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
          if (finding === 'SHOCK_GIVEN') return <Shock key={finding} assignment={assignment} />;
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

/** Each shock counts: the crew asks how many there were, and when. */
function Shock({ assignment }: { assignment: AssignmentView }) {
  const { count, last } = shocks(assignment, state.value.outbox);
  return (
    <li>
      <button
        class={count > 0 ? 'finding told' : 'finding'}
        onClick={() => now() - last >= SHOCKS_APART_MS && void report(assignment, 'SHOCK_GIVEN')}
      >
        {word('finding', 'SHOCK_GIVEN')}
        {count > 0 && <small>{text('finding.shocks', { count })}</small>}
      </button>
    </li>
  );
}

/** Whoever is sent to fetch the device says what is wrong with it on its own card. */
const mayMeetAnAed = ({ role, details }: AssignmentView): boolean => role !== 'AED_RUNNER' && details?.aed !== undefined;
