import { useState } from 'react';
import type { CalloutView, Widening } from '../api/types';
import { useDesk } from '../shell/desk';
import { millis, minutesWords } from '../time/words';
import { OneOf } from '../ui/fields';
import { ReasonAsk } from './ReasonAsk';

type Farther = '0' | '300' | '600' | '900';

/** By seconds of travel. */
const FARTHER: Record<Farther, string> = { 0: 'No farther', 300: '5 min farther', 600: '10 min farther', 900: '15 min farther' };

/** Asks more people at once, without waiting for those who have been asked. */
export function WidenAsk({ callout }: { callout: CalloutView }) {
  const { dispatch } = useDesk();
  const [farther, setFarther] = useState<Farther>('0');
  /** The same until it is through, so that trying again counts once. */
  const [id, setId] = useState(() => crypto.randomUUID() as string);
  const { spent, budget, longestEtaSeconds } = callout.asking;
  return (
    <ReasonAsk
      callout={callout} open="Ask more people…" title="Ask more people now?" confirm="Ask more people"
      usual={callout.state === 'EXHAUSTED' ? 'Nobody left to ask' : 'Too few have accepted'}
      onOpen={() => { setId(crypto.randomUUID()); setFarther(callout.state === 'EXHAUSTED' ? '300' : '0'); }}
      act={(why) => dispatch.widen(callout, id, { ...why, longerEtaSeconds: Number(farther) })}
    >
      <p>
        Another wave goes out at once. Who has been asked may still accept.
        So far {spent} of at most {budget} alerts, within {minutesWords(longestEtaSeconds)}; where the alerts do not suffice for a wave, more are allowed for this callout.
      </p>
      <OneOf name="longerEtaSeconds" label="How far" names={FARTHER} value={farther} onChange={(chosen) => setFarther(chosen)} />
    </ReasonAsk>
  );
}

/** What is in force beyond the policy, and the way back. */
export function Widenings({ callout }: { callout: CalloutView }) {
  const { widenings } = callout.asking;
  if (widenings.length === 0) return null;
  return (
    <ul className="people" aria-label="Beyond the policy">
      {widenings.map((each) => <InForce key={each.id} callout={callout} widening={each} />)}
    </ul>
  );
}

function InForce({ callout, widening }: { callout: CalloutView; widening: Widening }) {
  const { dispatch, time } = useDesk();
  const raised = [
    widening.moreAlerts > 0 && `${widening.moreAlerts} more alerts`,
    widening.longerEtaSeconds > 0 && `${minutesWords(widening.longerEtaSeconds)} farther`,
  ].filter(Boolean).join(', ');
  return (
    <li className="person">
      <p className="quiet">Widened by {widening.by} at {time.minute(millis(widening.at))}{raised && `: ${raised}`}</p>
      <div className="person-acts">
        {callout.state !== 'CLOSED' && (
          <ReasonAsk
            callout={callout} open="Take back…" look="small" title="Ask no further than before?" confirm="Take it back" optional
            act={({ reason }) => dispatch.takeBackWidening(callout, widening.id, reason)}
          >
            <p>Nobody new is asked beyond the policy. Whoever has been asked stays asked.</p>
          </ReasonAsk>
        )}
      </div>
    </li>
  );
}
