import { useState } from 'react';
import type { Outcome } from '../api/types';
import type { Known } from '../live/merge';
import { learn } from '../live/store';
import { useDesk } from '../shell/desk';
import { serverNow } from '../time/clock';
import { Ask } from '../ui/Ask';
import { OneOf } from '../ui/fields';
import { consequenceOf, outcomesOf } from './closing';
import { useSeen } from './useSeen';

/** Ends the callout with its outcome. */
export function CloseAsk({ known }: { known: Known }) {
  const { callout } = known;
  const { dispatch } = useDesk();
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const { look, onIt } = useSeen(callout.version);
  const act = async () => {
    if (!outcome) return;
    learn.callout(await onIt((version) => dispatch.close(callout, { outcome, version })), serverNow());
  };
  return (
    <Ask open="Close callout…" look="danger" title="Close this callout?" confirm="Close callout" act={act} fields={['outcome']} onOpen={look}>
      <p>{consequenceOf(known)}</p>
      <OneOf name="outcome" label="Outcome" names={outcomesOf(callout.kind)} value={outcome} onChange={(chosen) => setOutcome(chosen)} isRequired />
    </Ask>
  );
}
