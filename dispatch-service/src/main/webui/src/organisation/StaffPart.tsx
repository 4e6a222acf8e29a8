import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { ageWords, millis } from '../time/words';
import { useReading } from '../ui/useReading';
import type { OrganisationApi } from './api';
import { Section } from './Section';
import { rolesWords } from './words';

/** Who has been at the console, with what their last token let them do. */
export function StaffPart({ api }: { api: OrganisationApi }) {
  const { config, time } = useDesk();
  const { value, trouble, again } = useReading(api.staff);
  const now = useNow();
  return (
    <Section
      title="Staff and roles"
      note={<>Who has signed in, with the roles of their last token. People and roles are added and changed with your sign-in provider
        (<span className="address">{config.oidc.authority}</span>), nowhere else; a change holds from their next token.</>}
      trouble={trouble} again={again} reading={!value}
    >
      {value && (
        <table className="matter-table">
          <thead><tr><th scope="col">Name</th><th scope="col">Roles</th><th scope="col">Last seen</th><th scope="col">First seen</th></tr></thead>
          <tbody>
            {value.map(({ subject, name, roles, firstAt, lastAt }) => (
              <tr key={subject}>
                <th scope="row">{name} {name !== subject && <span className="quiet">{subject}</span>}</th>
                <td>{rolesWords(roles)}</td>
                <td>{ageWords(millis(lastAt), now)}</td>
                <td>{time.day(millis(firstAt))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {value?.length === 0 && <p>Nobody has been seen yet.</p>}
    </Section>
  );
}
