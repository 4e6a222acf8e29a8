import { useEffect, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../ui/buttons';
import { Words } from '../ui/fields';
import { Refusal } from '../ui/Refusal';
import { useReading } from '../ui/useReading';
import { useSending } from '../ui/useSending';
import type { OrganisationApi } from './api';
import { Section } from './Section';
import type { Organisation } from './types';

/** How volunteers know the organisation, and whom they call. */
export function KnownAs({ api, mayChange }: { api: OrganisationApi; mayChange: boolean }) {
  const { value, trouble, again } = useReading(api.get);
  return (
    <Section title="As volunteers know us" trouble={trouble} again={again} reading={!value}>
      {value && (mayChange ? <KnownAsForm api={api} known={value} /> : <KnownAsFacts known={value} />)}
    </Section>
  );
}

function KnownAsFacts({ known }: { known: Organisation }) {
  return (
    <dl className="matter-facts">
      <div><dt>Name</dt><dd>{known.name}</dd></div>
      <div><dt>Telephone of the control room</dt><dd>{known.controlRoomPhone}</dd></div>
    </dl>
  );
}

function KnownAsForm({ api, known }: { api: OrganisationApi; known: Organisation }) {
  const [name, setName] = useState(known.name);
  const [phone, setPhone] = useState(known.controlRoomPhone);
  const [saved, setSaved] = useState(false);
  const { sending, refusal, fields, send } = useSending(name + phone);
  useEffect(() => setSaved(false), [name, phone]);
  const submit = () => send(async () => {
    await api.put(name, phone);
    setSaved(true);
  });
  return (
    <Form className="matter-form" aria-label="As volunteers know us" validationErrors={fields} onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <Words name="name" label="Name" value={name} onChange={setName} maxLength={100} isRequired />
      <Words name="controlRoomPhone" label="Telephone of the control room" hint="Whom those assigned call." inputMode="tel" value={phone} onChange={setPhone} maxLength={30} isRequired />
      <Refusal cause={refusal} shown={['name', 'controlRoomPhone']} />
      <div className="matter-act">
        <Button type="submit" isDisabled={sending}>{sending ? 'One moment…' : 'Save'}</Button>
        <span role="status">{saved && 'Saved.'}</span>
      </div>
    </Form>
  );
}
