import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { learn } from '../live/store';
import { useDesk } from '../shell/desk';
import { serverNow } from '../time/clock';
import { seriesOver } from '../visits/api';
import { careOf, emptyCare } from './care';
import { CareFields } from './CareFields';
import { newReference } from './form';
import { FormPanel } from './FormPanel';
import { RepeatFields, type Repeat } from './RepeatFields';

export function RaiseCarePanel() {
  const { config, dispatch, http } = useDesk();
  const { timeZone } = config.region;
  const [, navigate] = useLocation();
  const [form, setForm] = useState(() => emptyCare(timeZone));
  const [repeat, setRepeat] = useState<Repeat>(() => ({ days: [], until: form.day.add({ weeks: 8 }) }));
  const typed = useMemo(() => ({ form, repeat }), [form, repeat]);
  const [reference] = useState(() => newReference(serverNow()));

  async function raise(): Promise<void> {
    const first = { reference, ...careOf(form, config.map.bounds, timeZone) };
    const [day, ...more] = repeat.days;
    if (day) {
      await seriesOver(http.dispatch).begin({ first, days: [day, ...more], until: repeat.until.toString() });
      return navigate('/visits');
    }
    const askedAt = serverNow();
    const callout = await dispatch.raiseCare(first);
    learn.callout(callout, askedAt);
    navigate(`/callouts/${callout.id}`);
  }

  return (
    <FormPanel
      title="Care request" hint="Volunteers nearby are asked who can come." submit={repeat.days.length > 0 ? 'Plan the visits' : 'Raise care request'} back="/"
      form={typed} act={raise}
    >
      <CareFields form={form} onChange={setForm} zone={timeZone} startAtCategory />
      <RepeatFields value={repeat} first={form.day} onChange={setRepeat} />
    </FormPanel>
  );
}
