import { useState } from 'react';
import { Link } from 'wouter';
import type { CalloutView } from '../api/types';
import type { Known } from '../live/merge';
import { learn, useLive } from '../live/store';
import { useDesk } from '../shell/desk';
import { serverNow, useNow } from '../time/clock';
import { ageWords, millis } from '../time/words';
import { Ask } from '../ui/Ask';
import { Button } from '../ui/buttons';
import { OneOf } from '../ui/fields';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { placeOf, titleOf } from '../words/names';
import { firstReceived, mergedFrom, suspectsOf, toldApart, type Sameness } from './duplicates';
import { Merged, MergedHere } from './Merged';
import { Section } from './Section';

/** Other calls that may be for the same collapse, or have been made one with it. */
export function Duplicates({ known }: { known: Known }) {
  const { callout } = known;
  const callouts = useLive((state) => state.callouts);
  const suspects = suspectsOf(callout, callouts);
  const merged = mergedFrom(callout.timeline);
  if (callout.mergedInto !== undefined) return <Merged callout={callout} />;
  const apart = toldApart(callout, callouts);
  if (suspects.length === 0 && merged.length === 0 && apart.length === 0) return null;
  return (
    <Section title={suspects.length > 0 ? 'The same collapse?' : merged.length > 0 ? 'Merged calls' : 'Other calls near'}>
      <ul className="stack">
        {suspects.map((other) => <Suspect key={other.id} callout={callout} other={other} />)}
        {merged.map((one) => <MergedHere key={one.id} callout={callout} one={one} />)}
        {apart.map((one) => <Apart key={one.id} callout={callout} one={one} />)}
      </ul>
    </Section>
  );
}

function Suspect({ callout, other }: { callout: CalloutView; other: CalloutView }) {
  const { dispatch } = useDesk();
  const { sending, refusal, send } = useSending(other.id);
  const apart = async () => {
    learn.callout(await dispatch.tellApart(callout.id, other.id), serverNow());
    learn.callout(await dispatch.get(other), serverNow());
  };
  return (
    <li className="suspect">
      <Called callout={other} />
      <div className="actions">
        <Button look="small" isDisabled={sending} onPress={() => void send(apart)}>Not the same</Button>
        <MergeAsk callout={callout} other={other} />
      </div>
      <Refusal cause={refusal} shown={[]} />
    </li>
  );
}

/** A call that somebody has said is another one, and the way back from that. */
function Apart({ callout, one }: { callout: CalloutView; one: Sameness }) {
  const { dispatch } = useDesk();
  const { sending, refusal, send } = useSending(one.id);
  const together = async () => {
    learn.callout(await dispatch.suspectAgain(callout.id, one.id), serverNow());
    learn.callout(await dispatch.get({ kind: 'INCIDENT', id: one.id }), serverNow());
  };
  return (
    <li className="suspect">
      <p>
        <Link href={`/callouts/${one.id}`}>{one.reference}</Link>
        <span className="quiet">{` is not the same, says ${one.by}`}</span>
      </p>
      <div className="actions">
        <Button look="small" isDisabled={sending} onPress={() => void send(together)}>Perhaps the same after all</Button>
      </div>
      <Refusal cause={refusal} shown={[]} />
    </li>
  );
}

/** What a call has told, in two lines. */
function Called({ callout }: { callout: CalloutView }) {
  const now = useNow();
  const coming = callout.needs.reduce((sum, need) => sum + need.assigned, 0);
  return (
    <p>
      <Link href={`/callouts/${callout.id}`}>{titleOf(callout)}, {placeOf(callout)}</Link>
      <span className="quiet">{` ${callout.reference}, received ${ageWords(millis(callout.receivedAt), now)}, ${coming} assigned`}</span>
    </p>
  );
}

function MergeAsk({ callout, other }: { callout: CalloutView; other: CalloutView }) {
  const { dispatch } = useDesk();
  const [stays, setStays] = useState(() => firstReceived(callout, other).id);
  const gone = stays === callout.id ? other.id : callout.id;
  const act = async () => {
    learn.callout(await dispatch.merge(gone, stays), serverNow());
    learn.callout(await dispatch.get({ kind: 'INCIDENT', id: gone }), serverNow());
  };
  const names = { [callout.id]: `This one: ${wordsOf(callout)}`, [other.id]: `The other: ${wordsOf(other)}` };
  return (
    <Ask open="Same collapse? Merge…" look="small" title="Merge two calls into one?" confirm="Merge" act={act} fields={['into']}>
      <p>Whoever is asked or on the way for either goes on for the one that stays. Nobody is stood down, nobody is asked twice. It can be undone for 10 minutes.</p>
      <OneOf name="into" label="Which one stays?" names={names} value={stays} onChange={setStays} />
    </Ask>
  );
}

const wordsOf = (callout: CalloutView) => `${titleOf(callout)}, ${placeOf(callout)} (${callout.reference})`;
