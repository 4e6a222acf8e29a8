import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { learn } from '../live/store';
import { useDesk } from '../shell/desk';
import { serverNow } from '../time/clock';
import { Words } from '../ui/fields';
import { emptyIncident, incidentOf, newReference } from './form';
import { FormPanel } from './FormPanel';
import { IncidentFields } from './IncidentFields';

export function RaiseIncidentPanel() {
  const { config, dispatch } = useDesk();
  const [, navigate] = useLocation();
  const [form, setForm] = useState(emptyIncident);
  const [reference, setReference] = useState(() => newReference(serverNow()));
  const typed = useMemo(() => ({ form, reference }), [form, reference]);

  async function raise(): Promise<void> {
    const askedAt = serverNow();
    const callout = await dispatch.raiseIncident({ cadReference: reference, ...incidentOf(form, config.map.bounds) });
    learn.callout(callout, askedAt);
    navigate(`/callouts/${callout.id}`);
  }

  return (
    <FormPanel
      title="Raise incident" hint="Volunteers are alerted as soon as it is raised." submit="Raise incident"
      back="/" form={typed} act={raise}
    >
      <IncidentFields form={form} onChange={setForm} startAtCategory />
      <Words name="cadReference" label="Reference" isRequired maxLength={64} value={reference} onChange={setReference} hint="The control room's own number, if there is one" />
    </FormPanel>
  );
}
