import { useState } from 'react';
import { Ask } from '../ui/Ask';
import { Words } from '../ui/fields';
import type { PolicyView, Version } from './types';
import { usePolicies } from './usePolicies';

interface PublishAskProps { policy: PolicyView; version: Version; done(words: string): Promise<void> }

/** The second pair of eyes. */
export function PublishAsk({ policy, version, done }: PublishAskProps) {
  const policies = usePolicies();
  const [reason, setReason] = useState('');
  return (
    <Ask
      open={`Put version ${version.version} in force…`} title={`Put version ${version.version} in force?`} confirm="Put it in force" fields={['reason']}
      act={async () => {
        await policies.publish(policy.id, version.version, reason.trim());
        await done(`Version ${version.version} is in force.`);
      }}
    >
      <p>Calls that come in from now on go by it. Those under way keep the version that they go by.</p>
      <Words name="reason" label="Note for the history" hint="Not needed" value={reason} onChange={setReason} maxLength={500} />
    </Ask>
  );
}
