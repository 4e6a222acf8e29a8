import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { Guardian } from '../api/types';
import { Button } from '../ui/buttons';
import { Words } from '../ui/fields';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { guardianOf, missingOf, NOTHING_WRITTEN, writtenOf } from './guardian';

interface GuardianFormProps { known: Guardian | undefined; keep(guardian: Guardian): Promise<void>; done(): void }

/** Who looks after a device, and how they hear. */
export function GuardianForm({ known, keep, done }: GuardianFormProps) {
  const [written, setWritten] = useState(known ? writtenOf(known) : NOTHING_WRITTEN);
  const [missing, setMissing] = useState<string>();
  const { sending, refusal, fields, send } = useSending(written);
  const write = (field: keyof typeof written) => (value: string) => { setMissing(undefined); setWritten({ ...written, [field]: value }); };

  function save(): void {
    const lacking = missingOf(written);
    setMissing(lacking);
    if (!lacking) void send(async () => { await keep(guardianOf(written)); done(); });
  }

  return (
    <Form aria-label="Guardian" validationErrors={fields} onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Words name="name" label="Who" hint="A person or a house" value={written.name} onChange={write('name')} maxLength={200} autoFocus />
      <Words name="email" label="E-mail" value={written.email} onChange={write('email')} maxLength={200} inputMode="email" />
      <Words name="phone" label="Telephone" value={written.phone} onChange={write('phone')} maxLength={40} inputMode="tel" />
      {missing && <p role="alert">{missing}</p>}
      <Refusal cause={refusal} shown={['name', 'email', 'phone']} />
      <div className="actions">
        <Button type="submit" look="primary" isDisabled={sending}>{sending ? 'One moment…' : 'Save guardian'}</Button>
        <Button look="plain" onPress={done}>Cancel</Button>
      </div>
    </Form>
  );
}
