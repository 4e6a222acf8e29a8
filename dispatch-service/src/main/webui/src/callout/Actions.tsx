import { isClinicalLead } from '../auth/roles';
import { useSession } from '../auth/session';
import type { Known } from '../live/merge';
import { CloseAsk } from './CloseAsk';
import { OverrideAsk } from './OverrideAsk';

/** What can be done about the callout as a whole. */
export function Actions({ known }: { known: Known }) {
  const { callout } = known;
  const session = useSession();
  if (callout.state === 'CLOSED') return null;
  const withheld = callout.kind === 'INCIDENT' && callout.state === 'WITHHELD';
  const allowed = 'staff' in session && isClinicalLead(session.staff);
  return (
    <footer className="panel-foot">
      {withheld && (allowed
        ? <OverrideAsk callout={callout} />
        : <p className="quiet">Only a clinical lead can have volunteers alerted all the same.</p>)}
      <CloseAsk known={known} />
    </footer>
  );
}
