import { useState } from 'react';
import { Ask } from '../ui/Ask';
import { Words } from '../ui/fields';
import type { PolicyView } from './types';
import { usePolicies } from './usePolicies';

/** The policy is no longer for anything; the delivered one takes its place. */
export function RetireAsk({ policy, done }: { policy: PolicyView; done(): void }) {
  const policies = usePolicies();
  const [reason, setReason] = useState('');
  return (
    <Ask
      open="Take out of force…" title={`Take ${policy.name} out of force?`} confirm="Take it out of force" fields={['reason']}
      act={async () => { await policies.retire(policy.id, reason.trim()); done(); }}
    >
      <p>Calls that come in from now on go by another policy that fits, or by the delivered one.</p>
      <Words name="reason" label="Why" isRequired value={reason} onChange={setReason} maxLength={500} autoFocus />
    </Ask>
  );
}
