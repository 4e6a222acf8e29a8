import { useState } from 'react';
import type { CalloutView, Role } from '../api/types';
import { useDesk } from '../shell/desk';
import { OneOf, Words } from '../ui/fields';
import { ROLES } from '../words/names';
import { ReasonAsk } from './ReasonAsk';

const ROLES_OF: Record<CalloutView['kind'], Role[]> = { INCIDENT: ['DIRECT', 'AED_RUNNER'], CARE_REQUEST: ['HELPER'] };

/** More people in a role, fewer, or a role that the policy does not ask for. */
export function WantAsk({ callout }: { callout: CalloutView }) {
  const { dispatch } = useDesk();
  const roles = ROLES_OF[callout.kind];
  const targetOf = (role: Role) => callout.needs.find((need) => need.role === role)?.target ?? 0;
  const [role, setRole] = useState<Role>(roles[0] ?? 'DIRECT');
  const [typed, setTyped] = useState<string>();
  const target = typed ?? String(targetOf(role) + 1);
  const ceiling = callout.needs.find((need) => need.role === role)?.ceiling ?? 0;
  const choose = (chosen: Role) => {
    setRole(chosen);
    setTyped(undefined);
  };
  return (
    <ReasonAsk
      callout={callout} open="Change" look="small" title="How many are wanted?" confirm="Change how many are wanted" reasonLast
      onOpen={() => choose(roles[0] ?? 'DIRECT')} act={(why) => dispatch.want(callout, role, { ...why, target: Number(target) })}
    >
      {roles.length > 1 && <OneOf name="role" label="As what" names={Object.fromEntries(roles.map((each) => [each, ROLES[each]]))} value={role} onChange={choose} />}
      <Words
        name="target" label="Wanted in all" isRequired inputMode="numeric" value={target} onChange={setTyped} autoFocus
        hint={`Now ${targetOf(role)}. ${Number(target) > ceiling ? `Usually ${ceiling} at most: raised for this callout.` : 'Who has accepted stays in any case.'}`}
        validate={(text) => (/^\d+$/.test(text.trim()) && Number(text) <= 20 ? null : 'A number from 0 to 20')}
      />
    </ReasonAsk>
  );
}
