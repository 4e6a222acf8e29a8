import type { CalloutView } from '../api/types';
import { withheldWords } from '../board/attention';
import { useDesk } from '../shell/desk';
import { ReasonAsk } from './ReasonAsk';

/** Has volunteers alerted although the rules withheld it; the reason is kept with the name. */
export function OverrideAsk({ callout }: { callout: CalloutView }) {
  const { dispatch } = useDesk();
  return (
    <ReasonAsk
      callout={callout} open="Alert all the same…" look="danger" title="Alert volunteers all the same?"
      confirm="Alert volunteers" label="Why you decide so" act={(why) => dispatch.override(callout, why)}
    >
      <p>It was withheld: <strong>{withheldWords(callout)}</strong>. Volunteers who may enter such a place are alerted at once.</p>
    </ReasonAsk>
  );
}

/** The way back from that, as far as there is one: who is with the patient stays. */
export function OverrideEndAsk({ callout }: { callout: CalloutView }) {
  const { dispatch } = useDesk();
  return (
    <ReasonAsk
      callout={callout} open="Withhold again…" title="Withhold this callout again?" confirm="Withhold again"
      act={(why) => dispatch.takeBackOverride(callout, why)}
    >
      <p>A clinical lead has had volunteers alerted although the rules withhold it. Whoever is asked or on the way is stood down at once.</p>
    </ReasonAsk>
  );
}
