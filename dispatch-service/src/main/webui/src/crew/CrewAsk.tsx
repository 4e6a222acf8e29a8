import { useState } from 'react';
import type { CalloutView } from '../api/types';
import { ReasonAsk } from '../callout/ReasonAsk';
import { useSeen } from '../callout/useSeen';
import { learn } from '../live/store';
import { useDesk } from '../shell/desk';
import { serverNow, useNow } from '../time/clock';
import { ageWords, millis } from '../time/words';
import { Ask } from '../ui/Ask';
import { Words } from '../ui/fields';
import { minutesOf } from './minutes';

/** Since when the ambulance's crew is at the scene: reports tell by it who was there first. Also of what is closed. */
export function CrewAsk({ callout }: { callout: CalloutView }) {
  const { dispatch } = useDesk();
  const told = callout.crewArrival;
  const [ago, setAgo] = useState('0');
  const [source, setSource] = useState('');
  const { look: see, onIt } = useSeen(callout.version);
  const act = async () => {
    const minutes = minutesOf(ago);
    if (minutes === undefined) throw new Error('A whole number of minutes is needed, 0 for just now.');
    const asked = serverNow();
    const at = new Date(asked - minutes * 60_000).toISOString();
    learn.callout(await onIt((version) => dispatch.crewArrived(callout, { at, ...(source.trim() && { source: source.trim() }), version })), asked);
  };
  return (
    <Ask open={told ? 'Crew’s arrival…' : 'Crew on scene…'} title="Since when is the crew on scene?" confirm="The crew is on scene" act={act} fields={['at', 'source']}
      onOpen={() => { see(); setAgo('0'); setSource(told?.source ?? ''); }}>
      <p>Reports tell by it whether a helper was there first. Nobody is stood down or released for it.{told && <Told callout={callout} />}</p>
      <Words name="at" label="Minutes ago" hint="0 for just now" inputMode="numeric" value={ago} onChange={setAgo} maxLength={4} isRequired autoFocus />
      <Words name="source" label="Source (optional)" hint="Such as radio, or the vehicle’s status" value={source} onChange={setSource} maxLength={50} />
    </Ask>
  );
}

/** The way back from it. */
export function CrewNotThereAsk({ callout }: { callout: CalloutView }) {
  const { dispatch } = useDesk();
  return (
    <ReasonAsk
      callout={callout} open="Crew not there…" title="Take back that the crew is on scene?" confirm="The crew is not there" optional
      act={({ reason }) => dispatch.takeBackCrewArrival(callout, reason)}
    >
      <p>Reports count as if it had never been told.<Told callout={callout} /></p>
    </ReasonAsk>
  );
}

function Told({ callout: { crewArrival } }: { callout: CalloutView }) {
  const now = useNow();
  if (!crewArrival) return null;
  return <> Known so far: it arrived {ageWords(millis(crewArrival.arrivedAt), now)}, told by {crewArrival.by}.</>;
}
