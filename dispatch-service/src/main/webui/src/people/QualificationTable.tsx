import { useState } from 'react';
import { useDesk } from '../shell/desk';
import { Ask } from '../ui/Ask';
import { Words } from '../ui/fields';
import { usePeople } from './api';
import type { Member, MemberRecord, Qualification } from './types';
import { lastDayWords, QUALIFICATION_STATES, QUALIFICATIONS } from './words';

interface QualificationTableProps { member: Member; waiting: MemberRecord['waitingForASecond']; learn(told: Member): void }

/** What they can do, how far it is proven and until when; what is verified can be taken back. */
export function QualificationTable({ member, waiting, learn }: QualificationTableProps) {
  const { config } = useDesk();
  const qualifications = member.memberships[0]?.qualifications ?? [];
  return (
    <section aria-label="Qualifications">
      <h3>Qualifications</h3>
      {qualifications.length === 0 && <p className="quiet">None claimed, none verified.</p>}
      {qualifications.length > 0 && (
        <table className="listing">
          <thead><tr><th scope="col">Qualification</th><th scope="col">State</th><th scope="col">Last day</th><th scope="col"><span className="hidden-words">Acts</span></th></tr></thead>
          <tbody>
            {qualifications.map((each) => (
              <tr key={each.code}>
                <th scope="row">{QUALIFICATIONS[each.code]}</th>
                <td>{QUALIFICATION_STATES[each.state]}{each.reason && <p className="act-reason">“{each.reason}”</p>}</td>
                <td>{each.validUntil ? lastDayWords(each.validUntil, config.region.timeZone) : each.verified ? 'Without end' : ''}</td>
                <td>{each.verified && <TakeBack member={member} qualification={each} learn={learn} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {waiting.map(({ qualification, byName }) => (
        <p key={qualification} className="caution">{QUALIFICATIONS[qualification]}: {byName} has approved it; a clinical lead has to, too.</p>
      ))}
    </section>
  );
}

function TakeBack({ member, qualification, learn }: { member: Member; qualification: Qualification; learn(told: Member): void }) {
  const people = usePeople();
  const [reason, setReason] = useState('');
  const name = QUALIFICATIONS[qualification.code];
  const act = async () => learn(await people.verify(member.id, qualification.code, {
    verified: false, objection: { verdict: 'REFUSED', reason: reason.trim() },
  }));
  return (
    <Ask open="Take back…" look="small" title={`Take back: ${name}`} confirm="Take back" act={act} fields={['objection.reason']}>
      <p>It counts no more from now on. {member.displayName} reads why.</p>
      <Words name="objection.reason" label="Why" value={reason} onChange={setReason} maxLength={500} isRequired long autoFocus />
    </Ask>
  );
}
