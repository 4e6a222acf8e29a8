import { useState } from 'react';
import type { CalloutView } from '../api/types';
import { learn } from '../live/store';
import { useDesk } from '../shell/desk';
import { serverNow } from '../time/clock';
import { Ask } from '../ui/Ask';
import { Words } from '../ui/fields';
import { withheldWords } from '../board/attention';

/** Has volunteers alerted although the rules withheld it; the reason is kept with the name. */
export function OverrideAsk({ callout }: { callout: CalloutView }) {
  const { dispatch } = useDesk();
  const [reason, setReason] = useState('');
  const act = async () => learn.callout(await dispatch.override(callout, reason.trim()), serverNow());
  return (
    <Ask
      open="Alert all the same…" look="danger" title="Alert volunteers all the same?"
      confirm="Alert volunteers" act={act} fields={['reason']}
    >
      <p>It was withheld: <strong>{withheldWords(callout)}</strong>. Volunteers are alerted at once.</p>
      <Words name="reason" label="Why you decide so" value={reason} onChange={setReason} isRequired maxLength={500} long />
    </Ask>
  );
}
