import { useState } from 'react';
import { Ask } from '../ui/Ask';
import { Words } from '../ui/fields';
import type { PolicyView, Version } from './types';
import { usePolicies } from './usePolicies';

interface RollBackAskProps { policy: PolicyView; version: Version; done(words: string): Promise<void> }

/** What was in force before comes back, at once. */
export function RollBackAsk({ policy, version, done }: RollBackAskProps) {
  const policies = usePolicies();
  const [reason, setReason] = useState('');
  return (
    <Ask
      open={`Roll back to version ${version.version}…`} look="small" title={`Roll back to version ${version.version}?`} confirm="Roll back" fields={['reason']}
      act={async () => {
        const now = await policies.rollBack(policy.id, version.version, reason.trim());
        await done(`Version ${now.publishedVersion ?? ''} is in force; it says what version ${version.version} said.`);
      }}
    >
      <p>It becomes a new version that says the same and is in force at once. Two people have looked at it before, so you need nobody else.</p>
      <Words name="reason" label="Why" isRequired value={reason} onChange={setReason} maxLength={500} autoFocus />
    </Ask>
  );
}
