import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { ageWords, millis } from '../time/words';
import { Acts } from './Acts';
import { usePeople } from './api';
import { MembershipActs } from './MembershipActs';
import { QualificationTable } from './QualificationTable';
import { Reading } from '../ui/Reading';
import type { Member } from './types';
import { useReading } from '../ui/useReading';
import { dutyWords, lastDayWords, MEMBERSHIP_STATES, QUALIFICATIONS, RINGS, TIERS } from './words';

/** All that the organisation knows of one of its people, and what it may decide. */
export function PersonPart({ id }: { id: string }) {
  const people = usePeople();
  const read = useReading(useCallback(() => Promise.all([people.get(id), people.record(id)]), [people, id]));
  const [decided, setDecided] = useState<Member>();
  const [known, record] = read.value ?? [];
  useEffect(() => setDecided(undefined), [known]);
  const member = decided ?? known;
  const learn = (told: Member) => {
    setDecided(told);
    read.again();
  };
  return (
    <article aria-label={member?.displayName ?? 'Person'} className="member-page">
      <p><Link href="/people">← Search</Link></p>
      <Reading waiting={!member} trouble={read.trouble} again={read.again} />
      {member && record && (
        <>
          <header>
            <h2>{member.displayName}</h2>
            <MembershipActs member={member} learn={learn} />
          </header>
          <div className="person-parts">
            <Contact member={member} />
            <Standing member={member} />
            <Ready member={member} />
            <section aria-label="Calls">
              <h3>Calls</h3>
              <dl>
                <dt>Asked, last 30 days</dt><dd className="figures">{record.calls.asked}</dd>
                <dt>Accepted of these</dt><dd className="figures">{record.calls.accepted}</dd>
                <dt>Calls they went to</dt><dd className="figures">{record.calls.calls}</dd>
              </dl>
            </section>
          </div>
          <QualificationTable member={member} waiting={record.waitingForASecond} learn={learn} />
          <Acts acts={record.acts} />
        </>
      )}
    </article>
  );
}

function Contact({ member }: { member: Member }) {
  const confirmed = (is: boolean) => <span className="quiet"> {is ? 'confirmed' : 'not confirmed'}</span>;
  return (
    <section aria-label="Contact">
      <h3>Contact</h3>
      <dl>
        <dt>Telephone</dt>
        <dd>{member.phone ? <><a href={`tel:${member.phone.replaceAll(/\s/g, '')}`}>{member.phone}</a>{confirmed(member.phoneConfirmed)}</> : 'Not given'}</dd>
        <dt>E-mail</dt>
        <dd>{member.email ? <><a href={`mailto:${member.email}`}>{member.email}</a>{confirmed(member.emailConfirmed)}</> : 'Not given'}</dd>
        <dt>Speaks</dt><dd>{member.languages.join(', ') || 'Not said'}</dd>
        <dt>Says they can</dt><dd>{member.skills.map((code) => QUALIFICATIONS[code]).join(', ') || 'Not said'}</dd>
      </dl>
    </section>
  );
}

function Standing({ member }: { member: Member }) {
  const { config } = useDesk();
  const [membership] = member.memberships;
  if (!membership) return null;
  const zone = config.region.timeZone;
  return (
    <section aria-label="Membership">
      <h3>Membership</h3>
      <dl>
        <dt>State</dt><dd><span className={`standing ${membership.state.toLowerCase()}`}>{MEMBERSHIP_STATES[membership.state]}</span></dd>
        <dt>Tier</dt><dd>{membership.tier ? TIERS[membership.tier] : 'Not granted yet'}</dd>
        <dt>Ends</dt><dd>{membership.validUntil ? `after ${lastDayWords(membership.validUntil, zone)}` : 'Without end'}</dd>
        <dt>Code of conduct</dt>
        <dd>{membership.codeOfConduct.acceptBy ? `to accept by ${lastDayWords(membership.codeOfConduct.acceptBy, zone)}` : 'accepted'}</dd>
      </dl>
    </section>
  );
}

function Ready({ member }: { member: Member }) {
  const now = useNow();
  const lastPush = member.devices.map(({ lastPushAt }) => lastPushAt).filter((at) => at !== undefined).sort().at(-1);
  return (
    <section aria-label="Readiness">
      <h3>Readiness</h3>
      <dl>
        <dt>Now</dt><dd>{dutyWords(member)}</dd>
        <dt>Phone</dt>
        <dd>{RINGS[member.canRing]}{member.canRingSince && <span className="quiet"> known {ageWords(millis(member.canRingSince), now)}</span>}</dd>
        <dt>Last push received</dt><dd>{lastPush ? ageWords(millis(lastPush), now) : 'Never'}</dd>
        <dt>Devices</dt><dd>{member.devices.filter(({ retired }) => !retired).length || 'None'}</dd>
      </dl>
    </section>
  );
}
