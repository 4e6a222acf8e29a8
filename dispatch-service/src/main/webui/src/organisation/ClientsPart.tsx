import { useCallback, useState } from 'react';
import { Ask } from '../ui/Ask';
import { Words } from '../ui/fields';
import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { ageWords, millis } from '../time/words';
import { useReading } from '../ui/useReading';
import type { OrganisationApi } from './api';
import { LetInAsk, LockAsk, LockedWords } from './LockAsk';
import { lockedOut, unseen, type Lockouts } from './lockouts';
import { Section } from './Section';
import type { ApiClient } from './types';
import { limitOf, usageWords } from './words';

/** The systems that call with the role of a CAD: when they last did, how much, and how much they may. */
export function ClientsPart({ api, mayChange }: { api: OrganisationApi; mayChange: boolean }) {
  const { time } = useDesk();
  const { value: read, trouble, again } = useReading(useCallback(() => Promise.all([api.clients(), api.lockouts()]), [api]));
  const [value, calls = []] = read ?? [];
  const lockouts = { calls, volunteers: [] };
  const now = useNow();
  return (
    <Section
      title="API clients"
      note="Systems that call with the role of a CAD, such as the control room's. A call about an incident is never refused for its number; anything else beyond the limit is answered 429 and may be asked again in the next minute. A client is set up, and ended, with your sign-in provider; its secret may be out: shut its door here at once, and open it when it has another."
      trouble={trouble} again={again} reading={!value}
    >
      {value && value.length > 0 && (
        <table className="matter-table">
          <thead>
            <tr>
              <th scope="col">Client</th><th scope="col">Last use</th><th scope="col">In 24 hours</th><th scope="col">Limit a minute</th>
              <th scope="col">First use</th>{mayChange && <th scope="col"><span className="hidden-words">Change</span></th>}
            </tr>
          </thead>
          <tbody>
            {value.map((client) => (
              <tr key={client.client} className={client.beyondLimit > 0 || lockedOut(lockouts, 'CLIENT', client.client) ? 'warned' : ''}>
                <th scope="row">{client.client} <Locked lockouts={lockouts} client={client.client} /></th>
                <td>{ageWords(millis(client.lastAt), now)}</td>
                <td>{usageWords(client)}</td>
                <td className="figures">
                  {client.requestsAMinute} <span className="quiet">{client.ownLimit ? `set by ${client.limitChangedBy}` : 'as for everybody'}</span>
                </td>
                <td>{time.day(millis(client.firstAt))}</td>
                {mayChange && (
                  <td className="matter-acts">
                    <LimitAsk api={api} client={client} changed={again} />
                    <Door api={api} lockouts={lockouts} client={client.client} changed={again} />
                  </td>
                )}
              </tr>
            ))}
            {unseen(lockouts, 'CLIENT', value.map(({ client }) => client)).map(({ who }) => (
              <tr key={who} className="warned">
                <th scope="row">{who} <Locked lockouts={lockouts} client={who} /></th>
                <td colSpan={4} className="quiet">not seen lately</td>
                {mayChange && <td className="matter-acts"><Door api={api} lockouts={lockouts} client={who} changed={again} /></td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {value?.length === 0 && <p>No system has called yet. Clients are set up with your sign-in provider, with the role <code>cad</code>.</p>}
    </Section>
  );
}

function Locked({ lockouts, client }: { lockouts: Lockouts; client: string }) {
  const locked = lockedOut(lockouts, 'CLIENT', client);
  return locked ? <span className="setting"><LockedWords locked={locked} /></span> : null;
}

interface DoorProps { api: OrganisationApi; lockouts: Lockouts; client: string; changed(): void }

function Door({ api, lockouts, client, changed }: DoorProps) {
  if (lockedOut(lockouts, 'CLIENT', client)) return <LetInAsk name={client} letIn={() => api.letClientIn(client).finally(changed)} />;
  return (
    <LockAsk name={client} lock={(reason) => api.lockClient(client, { name: client, reason }).finally(changed)}>
      <p className="caution">Everything that it sends is refused within seconds, <strong>calls about emergencies too</strong>: have them reach us another way first.</p>
    </LockAsk>
  );
}

function LimitAsk({ api, client, changed }: { api: OrganisationApi; client: ApiClient; changed(): void }) {
  const [text, setText] = useState(client.ownLimit ? String(client.requestsAMinute) : '');
  const act = async () => {
    const said = limitOf(text);
    if (!said) throw new Error('A whole number from 60 to 60000 is needed.');
    await api.limit(client.client, said.limit);
    changed();
  };
  return (
    <Ask open="Limit…" look="small" title={`How much may ${client.client} ask for?`} confirm="Set the limit" act={act} fields={['requestsAMinute']}>
      <Words name="requestsAMinute" label="Requests a minute" hint="From 60 to 60000; empty for the usual limit. Each process of the service counts by itself."
        inputMode="numeric" value={text} onChange={setText} maxLength={6} autoFocus />
    </Ask>
  );
}
