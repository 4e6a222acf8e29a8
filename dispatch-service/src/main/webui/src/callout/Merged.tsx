import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { CalloutView, MergerView } from '../api/types';
import { learn } from '../live/store';
import { useDesk } from '../shell/desk';
import { serverNow, useNow } from '../time/clock';
import { clockWords, millis } from '../time/words';
import { Button } from '../ui/buttons';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { UNDONE_WITHIN, type MergedCall } from './duplicates';
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
      {merger && <Undo id={callout.id} until={millis(merger.undoUntil)} />}
    </Section>
  );
}

/** A call that has become part of this one. */
export function MergedHere({ one }: { one: MergedCall }) {
  return (
    <li className="suspect">
      <p>
        <Link href={`/callouts/${one.id}`}>{one.reference}</Link>
        <span className="quiet">{` is part of this one, says ${one.by}`}</span>
      </p>
      <Undo id={one.id} until={one.at + UNDONE_WITHIN} />
    </li>
  );
}

function Undo({ id, until }: { id: string; until: number }) {
  const { dispatch } = useDesk();
  const left = until - useNow();
  const { sending, refusal, send } = useSending(id);
  const undo = async () => {
    const again = await dispatch.unmerge(id);
    learn.callout(again, serverNow());
  };
  if (left <= 0) return null;
  return (
    <>
      <div className="actions">
        <Button look="small" isDisabled={sending} onPress={() => void send(undo)}>
          Undo the merger <span className="figures quiet">{clockWords(left)}</span>
        </Button>
      </div>
      <Refusal cause={refusal} shown={[]} />
    </>
  );
}
