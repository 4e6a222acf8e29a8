import { useCallback } from 'react';
import { useStaff } from '../auth/roles';
import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { ageWords, millis } from '../time/words';
import { useReading } from '../ui/useReading';
import type { OrganisationApi } from './api';
import { LetInAsk, LockAsk, LockedWords } from './LockAsk';
import { lockedOut, unseen, type LockedOut } from './lockouts';
import { Section } from './Section';
import { rolesWords } from './words';

interface Person { subject: string; name: string; roles?: readonly string[]; firstAt?: string; lastAt?: string; locked: LockedOut | undefined }

/** Who has been at the console, with what their last token let them do, and whom the organisation has locked out. */
export function StaffPart({ api }: { api: OrganisationApi }) {
  const { config } = useDesk();
  const { value, trouble, again } = useReading(useCallback(() => people(api), [api]));
  return (
    <Section
      title="Staff and roles"
      note={<>Who has signed in, with the roles of their last token. People and roles are added and changed with your sign-in provider
        (<span className="address">{config.oidc.authority}</span>), nowhere else; a change holds from their next token. What you can do here is to shut
        the door on somebody at once, whatever their token says, and to open it again.</>}
      trouble={trouble} again={again} reading={!value}
    >
      {value && value.length > 0 && (
        <table className="matter-table">
          <thead>
            <tr>
              <th scope="col">Name</th><th scope="col">Roles</th><th scope="col">Last seen</th><th scope="col">First seen</th><th scope="col">Door</th>
              <th scope="col"><span className="hidden-words">Change</span></th>
            </tr>
          </thead>
          <tbody>{value.map((person) => <Row key={person.subject} person={person} api={api} again={again} />)}</tbody>
        </table>
      )}
      {value?.length === 0 && <p>Nobody has been seen yet.</p>}
    </Section>
  );
}

async function people(api: OrganisationApi): Promise<Person[]> {
  const [staff, calls, volunteers] = await Promise.all([
    api.staff(), api.lockouts(), api.lockoutsOfVolunteers().catch(() => undefined),
  ]);
  const all = { calls, volunteers };
  return [
    ...unseen(all, 'STAFF', staff.map(({ subject }) => subject)).map(({ who, name }) => ({ subject: who, name })),
    ...staff,
  ].map((person) => ({ ...person, locked: lockedOut(all, 'STAFF', person.subject) }));
}

function Row({ person, api, again }: { person: Person; api: OrganisationApi; again(): void }) {
  const { time } = useDesk();
  const now = useNow();
  const isMe = useStaff()?.subject === person.subject;
  const { subject, name, roles, firstAt, lastAt, locked } = person;
  const lock = (reason: string) => api.lockStaff(subject, { name, reason }).finally(again);
  return (
    <tr className={locked ? 'warned' : ''}>
      <th scope="row">{name} {name !== subject && <span className="quiet setting">{subject}</span>}</th>
      <td>{roles ? rolesWords(roles) : <span className="quiet">not known</span>}</td>
      <td>{lastAt ? ageWords(millis(lastAt), now) : <span className="quiet">not lately</span>}</td>
      <td>{firstAt ? time.day(millis(firstAt)) : ''}</td>
      <td>{locked ? <LockedWords locked={locked} /> : <span className="quiet">open</span>}</td>
      <td className="matter-acts">
        {locked && <LetInAsk name={name} letIn={() => api.letStaffIn(subject).finally(again)} />}
        {!isMe && locked?.shut !== 'BOTH' && (
          <LockAsk name={name} lock={lock}>
            <p>Whatever they ask for here is refused within seconds and their board goes dark, until an administrator lets them in again. As a
              volunteer they stay what they are. To end their account, go to your sign-in provider.</p>
          </LockAsk>
        )}
        {isMe && <span className="quiet">you</span>}
      </td>
    </tr>
  );
}
