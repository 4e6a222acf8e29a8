import type { CalloutView } from '../api/types';
import { NeedLine } from '../board/NeedLine';
import type { Known } from '../live/merge';
import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { countdownWords, millis, minutesWords } from '../time/words';
import { WithBasis } from '../ui/WithBasis';
import { aedLeadWords, aedWords, ambulanceWords, firstHelper, helperWords, leadWords, nextStepWords } from '../words/eta';
import { Section } from './Section';
import { unreadWords } from './Unread';
import { WantAsk } from './WantAsk';
import { Widenings } from './WidenAsk';

/** What is filled, what comes next, who is there first. */
export function Outlook({ known }: { known: Known }) {
  const { callout } = known;
  const { time } = useDesk();
  const now = useNow();
  const helper = firstHelper(known);
  const aed = aedWords(known, now);
  const lead = leadWords(helper, callout, now);
  const aedLead = aedLeadWords(callout, now);
  const step = nextStepWords(callout);
  return (
    <Section title="Outlook" aside={known.whole && callout.state !== 'CLOSED' && <WantAsk callout={callout} />}>
      <div className="row-facts outlook">
        {callout.needs.map((need) => <NeedLine key={need.id} need={need} />)}
        <p className="row-fact"><span className="row-name">First helper</span><span><WithBasis words={known.whole ? helperWords(helper, now) : unreadWords(known.refused)} />{lead && <b className="row-lead"> {lead}</b>}</span></p>
        {aed && <p className="row-fact"><span className="row-name">First AED</span><span><WithBasis words={aed} />{aedLead && <b className="row-lead"> {aedLead}</b>}</span></p>}
        {callout.kind === 'INCIDENT' && <p className="row-fact"><span className="row-name">Ambulance</span><span><WithBasis words={ambulanceWords(callout, now)} /></span></p>}
        {callout.window && <p className="row-fact"><span className="row-name">When</span><span>{time.window(millis(callout.window.from), millis(callout.window.to), now)}</span></p>}
        {known.whole && callout.state !== 'CLOSED' && callout.state !== 'WITHHELD' && <p className="row-fact"><span className="row-name">Asked</span><span>{askedWords(callout)}</span></p>}
        {step && <p className="row-fact"><span className="row-name">Next step</span><span>{step} <span className="figures">{countdownWords(millis(callout.nextStepAt ?? ''), now)}</span></span></p>}
      </div>
      {known.whole && <Widenings callout={callout} />}
    </Section>
  );
}

/** "12 of at most 30, within 15 min": how far people are asked. */
const askedWords = ({ asking: { spent, budget, longestEtaSeconds } }: CalloutView): string =>
  `${spent} of at most ${budget}, within ${minutesWords(longestEtaSeconds)}`;
