import type { CalloutView } from '../api/types';
import { mayOverride } from '../auth/roles';
import { useSession } from '../auth/session';
import { CrewAsk, CrewNotThereAsk } from '../crew/CrewAsk';
import type { Known } from '../live/merge';
import { CloseAsk } from './CloseAsk';
import { NameAsk } from './NameAsk';
import { OverrideAsk, OverrideEndAsk } from './OverrideAsk';
import { ReopenAsk } from './ReopenAsk';
import { StandDownAsk } from './StandDownAsk';
import { WidenAsk } from './WidenAsk';

/** What can be done about the callout as a whole; how it is asked matters only once it has been read on its own. */
export function Actions({ known }: { known: Known }) {
  const { callout, whole } = known;
  const session = useSession();
  if (callout.state === 'CLOSED') return whole && <footer className="panel-foot"><ReopenAsk callout={callout} /><Crew callout={callout} /></footer>;
  const withheld = callout.state === 'WITHHELD';
  const asking = callout.state === 'ALERTING' || callout.state === 'EXHAUSTED';
  const allowed = 'staff' in session && mayOverride(session.staff);
  return (
    <footer className="panel-foot">
      {withheld && (allowed
        ? <OverrideAsk callout={callout} />
        : <p className="quiet">Only a clinical lead can have volunteers alerted all the same.</p>)}
      {whole && callout.overridden && !withheld && allowed && <OverrideEndAsk callout={callout} />}
      {whole && asking && <WidenAsk callout={callout} />}
      {whole && asking && <NameAsk callout={callout} />}
      {whole && callout.state !== 'WITHHELD' && <StandDownAsk callout={callout} />}
      {whole && <Crew callout={callout} />}
      <CloseAsk known={known} />
    </footer>
  );
}

/** What is told of the ambulance's crew, and the way back. */
function Crew({ callout }: { callout: CalloutView }) {
  if (callout.kind !== 'INCIDENT') return null;
  return <><CrewAsk callout={callout} />{callout.crewArrival && <CrewNotThereAsk callout={callout} />}</>;
}
