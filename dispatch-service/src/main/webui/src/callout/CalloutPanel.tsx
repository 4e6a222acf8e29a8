import type { ReactNode } from 'react';
import { AedsNearby } from '../aed/AedsNearby';
import { attentionOf } from '../board/attention';
import { useKnownNow } from '../live/knownNow';
import type { Known } from '../live/merge';
import { PanelFrame } from '../shell/PanelFrame';
import { useNow } from '../time/clock';
import { clockWords, millis } from '../time/words';
import { ButtonLink } from '../ui/buttons';
import { Reading } from '../ui/Reading';
import { OUTCOMES, placeOf, STATES, titleOf } from '../words/names';
import { Actions } from './Actions';
import { Assigned } from './Assigned';
import { AlarmLog } from './AlarmLog';
import { Alerted } from './Alerted';
import { Duplicates } from './Duplicates';
import { Facts } from './Facts';
import { Findings } from './Findings';
import { Match } from './Match';
import { Outlook } from './Outlook';
import { Talk } from './Talk';
import { Timeline } from './Timeline';
import { Refused } from './Unread';
import { useCallout } from './useCallout';
import './callout.css';

/** Everything about one callout, and what can be done about it. */
export function CalloutPanel({ id }: { id: string }) {
  const looked = useCallout(id);
  switch (looked.is) {
    case 'known': return <Opened known={looked.known} />;
    case 'loading': return <Waiting title="Reading the callout…" />;
    case 'absent': return (
      <Waiting title="There is no such callout">
        <p>It may belong to another organisation, or the address is mistyped.</p>
        <ButtonLink href="/" look={undefined}>Back to the board</ButtonLink>
      </Waiting>
    );
    case 'failed': return (
      <Waiting title="The callout could not be read">
        <Reading trouble={looked.cause} again={looked.again} />
      </Waiting>
    );
  }
}

function Opened({ known }: { known: Known }) {
  const { callout } = known;
  return (
    <PanelFrame label={`${titleOf(callout)}, ${placeOf(callout)}`} head={<Head known={known} />}>
      <div className="panel-body">
        <Refused known={known} />
        <Duplicates known={known} />
        <Outlook known={known} />
        <Assigned known={known} />
        <Talk known={known} />
        <Findings callout={callout} />
        <Facts callout={callout} />
        {callout.kind === 'INCIDENT' && <AedsNearby place={callout.location} />}
        <Alerted known={known} />
        <Match callout={callout} />
        <AlarmLog calloutId={callout.id} />
        <Timeline known={known} />
      </div>
      <Actions known={known} />
    </PanelFrame>
  );
}

function Head({ known }: { known: Known }) {
  const { callout } = known;
  const now = useNow();
  const attention = attentionOf(known, useKnownNow());
  const resting = callout.state === 'COVERED' && callout.needs.length > 0 && callout.needs.every(({ target }) => target === 0);
  const state = (resting ? 'Nobody wanted' : STATES[callout.state]) + (callout.outcome ? `: ${OUTCOMES[callout.outcome].toLowerCase()}` : '');
  const age = clockWords((callout.closedAt ? millis(callout.closedAt) : now) - millis(callout.receivedAt));
  return (
    <div className={attention ? 'callout-head needs' : 'callout-head'}>
      <p className="callout-state">{attention?.word ?? state}</p>
      {attention && <p className="callout-because">{attention.because}</p>}
      <h1>{titleOf(callout)}</h1>
      <p>{placeOf(callout)}</p>
      <p className="quiet">
        {attention && `${state}, `}{attention ? 'received' : 'Received'} <span className="figures">{age}</span> {callout.closedAt ? 'before it was closed' : 'ago'}
      </p>
    </div>
  );
}

function Waiting({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <PanelFrame label={title} head={<h1>{title}</h1>}>
      <div className="panel-body"><div className="stack">{children}</div></div>
    </PanelFrame>
  );
}
