import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { CalloutView, MergerView } from '../api/types';
import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { clockWords, millis } from '../time/words';
import { UNDONE_WITHIN, type MergedCall } from './duplicates';
import { ReasonAsk } from './ReasonAsk';
import { Section } from './Section';

/** A call that has become part of another: where its people are now, and the way back. */
export function Merged({ callout }: { callout: CalloutView }) {
  const { dispatch } = useDesk();
  const [merger, setMerger] = useState<MergerView>();
  useEffect(() => {
    let left = false;
    dispatch.merger(callout.id).then((read) => { if (!left) setMerger(read); }, () => undefined);
    return () => { left = true; };
  }, [dispatch, callout.id, callout.version]);
  return (
    <Section title="Merged">
      <p>
        Part of <Link href={`/callouts/${callout.mergedInto}`}>another call for the same collapse</Link>
        {merger && `, says ${merger.by}`}. Its people are on the way for that one.
      </p>
      {merger && <Undo seen={callout} id={callout.id} until={millis(merger.undoUntil)} />}
    </Section>
  );
}

/** A call that has become part of this one. */
export function MergedHere({ callout, one }: { callout: CalloutView; one: MergedCall }) {
  return (
    <li className="suspect">
      <p>
        <Link href={`/callouts/${one.id}`}>{one.reference}</Link>
        <span className="quiet">{` is part of this one, says ${one.by}`}</span>
      </p>
      <Undo seen={callout} id={one.id} until={one.at + UNDONE_WITHIN} />
    </li>
  );
}

function Undo({ seen, id, until }: { seen: CalloutView; id: string; until: number }) {
  const { dispatch } = useDesk();
  const left = until - useNow();
  if (left <= 0) return null;
  return (
    <div className="actions">
      <ReasonAsk
        callout={seen} open="Undo the merger…" look="small" title="Make two of them again?" confirm="Undo the merger" optional
        act={({ reason }) => dispatch.unmerge(id, reason)}
      >
        <p>Whoever came with the other call goes back with it, as far as they have got by now.</p>
      </ReasonAsk>
      <span className="figures quiet">{clockWords(left)}</span>
    </div>
  );
}
