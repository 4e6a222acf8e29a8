import { useState } from 'react';
import { useLocation } from 'wouter';
import { learn } from '../live/store';
import { useDesk } from '../shell/desk';
import { serverNow } from '../time/clock';
import { careOf, emptyCare } from './care';
import { CareFields } from './CareFields';
import { newReference } from './form';
import { FormPanel } from './FormPanel';

export function RaiseCarePanel() {
  const { config, dispatch } = useDesk();
  const { timeZone } = config.region;
  const [, navigate] = useLocation();
  const [form, setForm] = useState(() => emptyCare(timeZone));
  const [reference] = useState(() => newReference(serverNow()));

  async function raise(): Promise<void> {
    const askedAt = serverNow();
    const callout = await dispatch.raiseCare({ reference, ...careOf(form, config.map.bounds, timeZone) });
    learn.callout(callout, askedAt);
    navigate(`/callouts/${callout.id}`);
  }

  return (
    <FormPanel
      title="Care request" hint="Volunteers nearby are asked who can come." submit="Raise care request" back="/"
      form={form} act={raise}
    >
      <CareFields form={form} onChange={setForm} zone={timeZone} startAtCategory />
    </FormPanel>
  );
}
