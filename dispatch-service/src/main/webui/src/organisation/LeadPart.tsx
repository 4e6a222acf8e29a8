import { useCallback, useState } from 'react';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { Ask } from '../ui/Ask';
import { PickOne } from '../ui/PickOne';
import { useReading } from '../ui/useReading';
import type { OrganisationApi } from './api';
import { Section } from './Section';
import type { AftercareLead } from './types';

interface LeadPartProps { api: OrganisationApi; mayChange: boolean }

/** Who looks after volunteers that are not well after a call, or ask to be called, while nobody else has taken it. */
export function LeadPart({ api, mayChange }: LeadPartProps) {
  const { time } = useDesk();
  const { value, trouble, again } = useReading(api.lead);
  return (
    <Section
      title="Lead of after-care"
      note="Whoever says after a call that they are not well, or asks to be called, is this person’s to get in touch with until somebody else takes it. Everybody at the desk sees who waits, under People."
      trouble={trouble} again={again} reading={!value}
    >
      {value && (
        <div className="matter-line">
          <p>
            {value.name ? <strong>{value.name}</strong> : <strong className="locked">Nobody is named: whoever takes the alarm of somebody who is not well has to call them.</strong>}
            {value.namedBy && value.namedAt && <span className="quiet setting">named by {value.namedBy}, {time.day(millis(value.namedAt))}</span>}
          </p>
          {mayChange && <NameAsk api={api} lead={value} changed={again} />}
        </div>
      )}
    </Section>
  );
}

const NOBODY = '';

function NameAsk({ api, lead, changed }: { api: OrganisationApi; lead: AftercareLead; changed(): void }) {
  const { value: staff } = useReading(useCallback(() => api.staff(), [api]));
  const [subject, setSubject] = useState(lead.subject ?? NOBODY);
  const names = Object.fromEntries((staff ?? []).filter(({ roles }) => roles.some((role) => role !== 'wall')).map((each) => [each.subject, each.name]));
  if (lead.subject && lead.name) names[lead.subject] ??= lead.name;
  const act = async () => {
    const name = names[subject];
    await (name === undefined ? api.dismissLead() : api.nameLead(subject, name));
    changed();
  };
  return (
    <Ask open="Change…" label="Change the lead of after-care…" look="small" title="Who leads after-care?" confirm="Name them" act={act}
      fields={['subject', 'name']} onOpen={() => setSubject(lead.subject ?? NOBODY)}>
      <p>For what is nobody’s and what comes in from now on; what somebody has already stays theirs.</p>
      <PickOne label="Lead" names={names} none="Nobody" value={subject} onChange={setSubject} hint="Whoever has been at this console. Somebody new signs in once first." />
    </Ask>
  );
}
