import { useState } from 'react';
import { useDesk } from '../shell/desk';
import { Ask } from '../ui/Ask';
import { OneOf, Words } from '../ui/fields';
import { usePeople } from './api';
import { endOf, lastDayOf } from './days';
import { LastDay } from './LastDay';
import type { Member, Membership, MembershipDecision, Tier } from './types';
import { TIERS } from './words';

/** Until somebody says otherwise. */
const FIRST_TIER: Tier = 'BYSTANDER';

interface Acting { member: Member; learn(told: Member): void }

/** Letting in, another tier or end, suspending and lifting it, ending: each with its reason, each kept with who and when. */
export function MembershipActs({ member, learn }: Acting) {
  const [membership] = member.memberships;
  if (!membership) return null;
  const is = membership.state;
  return (
    <div className="actions">
      {is !== 'SUSPENDED' && <Grant member={member} membership={membership} learn={learn} />}
      {is === 'ACTIVE' && <Decide member={member} membership={membership} learn={learn} {...SUSPEND} />}
      {is === 'SUSPENDED' && <Decide member={member} membership={membership} learn={learn} {...LIFT} />}
      {(is === 'ACTIVE' || is === 'SUSPENDED') && <Decide member={member} membership={membership} learn={learn} {...END} />}
    </div>
  );
}

interface Deciding { state: MembershipDecision['state']; open: string; title: string; says: string; confirm: string; mustSayWhy: boolean }

const SUSPEND: Deciding = {
  state: 'SUSPENDED', open: 'Suspend…', title: 'Suspend this membership?', says: 'Nobody is alerted by your organisation while suspended.',
  confirm: 'Suspend', mustSayWhy: true,
};
const LIFT: Deciding = {
  state: 'ACTIVE', open: 'Lift suspension…', title: 'Lift the suspension?', says: 'They may be alerted again at once, in their tier.',
  confirm: 'Lift suspension', mustSayWhy: false,
};
const END: Deciding = {
  state: 'EXPIRED', open: 'End membership…', title: 'End this membership?', says: 'They may apply again.', confirm: 'End membership', mustSayWhy: false,
};

function Decide({ member, membership, learn, state, open, title, says, confirm, mustSayWhy }: Acting & Deciding & { membership: Membership }) {
  const people = usePeople();
  const [reason, setReason] = useState('');
  const act = async () => learn(await people.decide(member.id, {
    state,
    tier: membership.tier ?? FIRST_TIER,
    ...(membership.validUntil && { validUntil: membership.validUntil }),
    ...(reason.trim() && { reason: reason.trim() }),
  }));
  return (
    <Ask open={open} look={state === 'ACTIVE' ? undefined : 'danger'} title={title} confirm={confirm} act={act} fields={['reason']}>
      <p>{member.displayName}. {says}</p>
      <Words name="reason" label={mustSayWhy ? 'Why' : 'Why (optional)'} value={reason} onChange={setReason} maxLength={500} isRequired={mustSayWhy} long autoFocus />
    </Ask>
  );
}

function Grant({ member, membership, learn }: Acting & { membership: Membership }) {
  const people = usePeople();
  const zone = useDesk().config.region.timeZone;
  const [tier, setTier] = useState<Tier>(membership.tier ?? FIRST_TIER);
  const [day, setDay] = useState(lastDayOf(membership.state === 'EXPIRED' ? undefined : membership.validUntil, zone));
  const isIn = membership.state === 'ACTIVE';
  const end = endOf(day, zone);
  const act = async () => learn(await people.decide(member.id, { state: 'ACTIVE', tier, ...(end && { validUntil: end }) }));
  return (
    <Ask open={isIn ? 'Change tier or end…' : 'Let in…'} title={isIn ? 'Tier and end of the membership' : 'Let in'} confirm={isIn ? 'Save' : 'Let in'} act={act} fields={['tier', 'validUntil']}>
      <OneOf name="tier" label="Where they may be sent" names={TIERS} value={tier} onChange={(chosen) => setTier(chosen)} autoFocus />
      <LastDay label="Last day" value={day} onChange={setDay} />
    </Ask>
  );
}
