import { useEffect, useState } from 'react';
import { Form } from 'react-aria-components';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { Button } from '../ui/buttons';
import { Words } from '../ui/fields';
import { Refusal } from '../ui/Refusal';
import { useReading } from '../ui/useReading';
import { useSending } from '../ui/useSending';
import type { OrganisationApi } from './api';
import { Section } from './Section';
import type { OwnRetention } from './types';
import { hoursOf } from './words';

/** What the organisation keeps for a shorter time than the installation does. */
export function OwnTimes({ api, mayChange }: { api: OrganisationApi; mayChange: boolean }) {
  const { value, trouble, again } = useReading(api.ownRetention);
  const { time } = useDesk();
  return (
    <Section title="What we keep for a shorter time" trouble={trouble} again={again} reading={!value}
      note="Messages between control room and volunteers may tell of patients. They go after the installation’s time at the latest, or sooner.">
      {value && (
        <p>
          {value.messagesHours === undefined
            ? 'Messages are kept as long as the installation keeps them.'
            : `Messages are kept for ${value.messagesHours} ${value.messagesHours === 1 ? 'hour' : 'hours'}, as ${value.changedBy} said${value.changedAt ? ` on ${time.day(millis(value.changedAt))}` : ''}.`}
        </p>
      )}
      {value && mayChange && <OwnTimesForm api={api} known={value} changed={again} />}
    </Section>
  );
}

function OwnTimesForm({ api, known, changed }: { api: OrganisationApi; known: OwnRetention; changed(): void }) {
  const [hours, setHours] = useState(String(known.messagesHours ?? ''));
  const { sending, refusal, fields, send } = useSending(hours);
  useEffect(() => setHours(String(known.messagesHours ?? '')), [known]);
  const submit = () => send(async () => {
    const said = hoursOf(hours);
    if (said === undefined) throw new Error('A whole number of hours from 1 to 23 is needed.');
    await api.keepMessages(said);
    changed();
  });
  return (
    <Form className="matter-form" aria-label="What we keep for a shorter time" validationErrors={fields} onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <Words name="messagesHours" label="Keep messages for (hours)" hint="From 1 to 23. Holds for those already written, too." inputMode="numeric"
        value={hours} onChange={setHours} maxLength={2} isRequired />
      <Refusal cause={refusal} shown={['messagesHours']} />
      <div className="matter-act"><Button type="submit" isDisabled={sending}>{sending ? 'One moment…' : 'Set'}</Button></div>
    </Form>
  );
}
