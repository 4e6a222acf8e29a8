import { useState } from 'react';
import type { CalloutView, Outcome } from '../api/types';
import { isActive } from '../board/attention';
import { learn } from '../live/store';
import { useDesk } from '../shell/desk';
import { serverNow } from '../time/clock';
import { Ask } from '../ui/Ask';
import { OneOf } from '../ui/fields';
import { OUTCOMES } from '../words/names';

/** Ends the callout with its outcome. */
export function CloseAsk({ callout }: { callout: CalloutView }) {
  const { dispatch } = useDesk();
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const act = async () => {
    if (!outcome) return;
    learn.callout(await dispatch.close(callout, { outcome }), serverNow());
  };
  return (
    <Ask open="Close callout…" look="danger" title="Close this callout?" confirm="Close callout" act={act} fields={['outcome']}>
      <p>{consequence(callout)}</p>
      <OneOf name="outcome" label="Outcome" names={OUTCOMES} value={outcome} onChange={(chosen) => setOutcome(chosen)} isRequired />
    </Ask>
  );
}

function consequence({ assignments }: CalloutView): string {
  const active = assignments.filter(isActive);
  const staying = active.filter(({ progress }) => progress === 'WITH_PATIENT');
  const leaving = active.length - staying.length;
  const down = leaving === 0 ? 'Nobody is on the way.' : `${leaving === 1 ? '1 person' : `${leaving} people`} on the way ${leaving === 1 ? 'is' : 'are'} stood down at once.`;
  return staying.length === 0 ? down : `${down} With the patient until released: ${staying.map((each) => each.responderName).join(', ')}.`;
}
