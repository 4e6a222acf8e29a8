import { isWall, useStaff } from '../auth/roles';
import { useEffect, useRef } from 'react';
import { Link, useRoute } from 'wouter';
import { useAlarms } from '../alarms/store';
import { seenToWords } from '../alarms/words';
import type { CalloutView } from '../api/types';
import type { Known } from '../live/merge';
import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { clockWords, countdownWords, millis } from '../time/words';
import { WithBasis } from '../ui/WithBasis';
import { aedLeadWords, aedWords, ambulanceWords, firstHelper, helperWords, leadWords, nextStepWords } from '../words/eta';
import { placeOf, STATES, titleOf } from '../words/names';
import { isActive } from './attention';
import { NeedLine } from './NeedLine';
import type { BoardRow } from './urgency';

/** One open callout in words; the whole row opens it. */
export function CalloutRow(row: BoardRow) {
  const { callout, attention } = row;
  const [selected] = useRoute(`/callouts/${callout.id}/*?`);
  const now = useNow();
  const care = callout.kind === 'CARE_REQUEST';
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) item.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <li ref={item} className="row-item">
      <Row href={`/callouts/${callout.id}`} className={`row ${attention ? 'needs' : ''}`} aria-current={selected ? 'page' : undefined}>
        <span className="row-top">
          <strong className="row-word">{attention?.word ?? STATES[callout.state]}</strong>
          {!care && <time className="row-clock figures" aria-label="Time since the call">{clockWords(now - millis(callout.receivedAt))}</time>}
        </span>
        <span className="row-title">{titleOf(callout)}</span>
        <span className="row-place">{placeOf(callout)}</span>
        {attention && <span className="row-because">{attention.because}</span>}
        <SeenTo calloutId={callout.id} />
        {row.suspects > 0 && <span className="row-suspect"><span aria-hidden>≈ </span>{suspectWords(row.suspects)}</span>}
        {care ? <CareFacts known={row} now={now} /> : <IncidentFacts known={row} now={now} />}
      </Row>
    </li>
  );
}

/** Who has taken an alarm of this callout, so that nobody else thinks that it is theirs. */
function SeenTo({ calloutId }: { calloutId: string }) {
  const me = useStaff()?.subject;
  const alarms = useAlarms((state) => state.alarms);
  const words = seenToWords(alarms?.filter((alarm) => alarm.calloutId === calloutId) ?? [], me);
  return words && <span className="row-seen-to">{words}</span>;
}

const suspectWords = (others: number): string =>
  (others === 1 ? 'Perhaps the same as another call' : `Perhaps the same as ${others} other calls`);

/** On a wall nothing opens. */
function Row({ href, ...rest }: React.HTMLAttributes<HTMLElement> & { href: string }) {
  const staff = useStaff();
  return staff && isWall(staff) ? <div {...rest} /> : <Link href={href} {...rest} />;
}

interface FactsProps { known: Known; now: number }

function IncidentFacts({ known, now }: FactsProps) {
  const { callout } = known;
  const helper = firstHelper(known);
  const aed = aedWords(known, now);
  const lead = leadWords(helper, callout, now);
  const aedLead = aedLeadWords(callout, now);
  return (
    <span className="row-facts">
      {callout.needs.map((need) => <NeedLine key={need.id} need={need} />)}
      {helper.is !== 'none' && <Fact name="First helper"><WithBasis words={helperWords(helper, now)} />{lead && <b className="row-lead"> {lead}</b>}</Fact>}
      {aed && <Fact name="First AED"><WithBasis words={aed} />{aedLead && <b className="row-lead"> {aedLead}</b>}</Fact>}
      <Fact name="Ambulance"><WithBasis words={ambulanceWords(callout, now)} /></Fact>
      <NextStep callout={callout} now={now} />
    </span>
  );
}

function CareFacts({ known: { callout }, now }: FactsProps) {
  const { time } = useDesk();
  const coming = callout.assignments.filter(isActive);
  return (
    <span className="row-facts">
      {callout.window && <Fact name="When">{time.window(millis(callout.window.from), millis(callout.window.to), now)}</Fact>}
      {callout.needs.map((need) => <NeedLine key={need.id} need={need} />)}
      {coming.length > 0 && <Fact name="Who">{coming.map(({ responderName }) => responderName).join(', ')}</Fact>}
      <NextStep callout={callout} now={now} />
    </span>
  );
}

function NextStep({ callout, now }: { callout: CalloutView; now: number }) {
  const words = nextStepWords(callout);
  if (!callout.nextStepAt || !words || callout.state === 'COVERED') return null;
  return <Fact name="Next step">{words} <span className="figures">{countdownWords(millis(callout.nextStepAt), now)}</span></Fact>;
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return <span className="row-fact"><span className="row-name">{name}</span> <span>{children}</span></span>;
}
