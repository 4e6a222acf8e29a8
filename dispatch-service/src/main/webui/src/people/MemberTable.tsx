import { Link } from 'wouter';
import type { Member } from './types';
import { dutyWords, MEMBERSHIP_STATES, QUALIFICATIONS, RINGS, SHORT_TIERS } from './words';

/** People found, one a line. */
export function MemberTable({ members }: { members: readonly Member[] }) {
  return (
    <table className="listing">
      <thead>
        <tr>
          <th scope="col">Name</th><th scope="col">Membership</th><th scope="col">Verified</th><th scope="col">Now</th><th scope="col">Phone</th>
        </tr>
      </thead>
      <tbody>{members.map((member) => <Row key={member.id} member={member} />)}</tbody>
    </table>
  );
}

function Row({ member }: { member: Member }) {
  const [membership] = member.memberships;
  const verified = membership?.qualifications.filter((each) => each.verified).map(({ code }) => QUALIFICATIONS[code]) ?? [];
  return (
    <tr>
      <th scope="row"><Link href={`/people/${member.id}`}>{member.displayName}</Link></th>
      <td>
        {membership && <span className={`standing ${membership.state.toLowerCase()}`}>{MEMBERSHIP_STATES[membership.state]}</span>}
        {membership?.tier && <span className="quiet"> {SHORT_TIERS[membership.tier]}</span>}
      </td>
      <td>{verified.length === 0 ? <span className="quiet">nothing</span> : verified.join(', ')}</td>
      <td>{dutyWords(member)}</td>
      <td>{RINGS[member.canRing]}</td>
    </tr>
  );
}
