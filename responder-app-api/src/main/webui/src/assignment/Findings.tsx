import { useEffect, useState } from 'preact/hooks';
import type { AssignmentView, Finding, Kind } from '../api/types';
import { report } from '../alert/alerts';
import { state } from '../app/store';
import { text, word } from '../text/text';
import { now } from '../clock/clock';
import { endsTheEffort, findingsAt, progressWith, shocks, SHOCKS_APART_MS, told } from './steps';

const ASKED_FOR_MS = 10_000;

/** One tap each; what was told stays visible. What cannot be taken back wants a second tap. */
export function Findings({ assignment, kind }: { assignment: AssignmentView; kind: Kind }) {
  const { outbox } = state.value;
  const [asked, setAsked] = useState<Finding>();
  const known = told(assignment, outbox);
  const offered = findingsAt(progressWith(assignment, outbox), kind, mayMeetAnAed(assignment));
  useEffect(() => {
    if (!asked) return undefined;
    const forget = setTimeout(() => setAsked(undefined), ASKED_FOR_MS);
    return () => clearTimeout(forget);
  }, [asked]);

  function tell(finding: Finding): void {
    const isSure = !endsTheEffort(finding) || asked === finding;
    setAsked(isSure ? undefined : finding);
    if (isSure) void report(assignment, finding);
  }

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
                class={standing ? 'finding told' : asked === finding ? 'finding asked' : 'finding'}
                aria-disabled={standing !== undefined}
                onClick={() => !standing && tell(finding)}
              >
                {word('finding', finding)}
                {standing && <small>{text(standing === 'SENT' ? 'finding.sent' : 'step.sending')}</small>}
                {!standing && asked === finding && <small>{text('finding.again')}</small>}
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
  const [slipped, setSlipped] = useState(false);

  function tell(): void {
    const isSlip = now() - last < SHOCKS_APART_MS;
    setSlipped(isSlip);
    if (!isSlip) void report(assignment, 'SHOCK_GIVEN');
  }

  return (
    <li>
      <button class={count > 0 ? 'finding told' : 'finding'} onClick={tell}>
        {word('finding', 'SHOCK_GIVEN')}
        {count > 0 && <small>{text('finding.shocks', { count })}</small>}
        {slipped && <small>{text('finding.already')}</small>}
      </button>
    </li>
  );
}

/** Whoever is sent to fetch the device says what is wrong with it on its own card. */
const mayMeetAnAed = ({ role, details }: AssignmentView): boolean => role !== 'AED_RUNNER' && details?.aed !== undefined;
