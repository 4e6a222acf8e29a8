import { now as nowIn, toCalendarDate, toZoned, toCalendarDateTime, Time, type CalendarDate } from '@internationalized/date';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { learn } from '../live/store';
import { useDesk } from '../shell/desk';
import { serverNow } from '../time/clock';
import { OneOf, Words } from '../ui/fields';
import { CARE_CATEGORIES } from '../words/names';
import { careOf, emptyPlace, newReference, type CareForm } from './form';
import { FormPanel } from './FormPanel';
import { PlaceFields } from './PlaceFields';
import { WindowFields } from './WindowFields';

const emptyCare = (): Omit<CareForm, 'from' | 'to'> =>
  ({ category: '', place: emptyPlace(), name: '', phone: '', languages: '', notes: '' });

export function RaiseCarePanel() {
  const { config, dispatch } = useDesk();
  const { timeZone } = config.region;
  const [, navigate] = useLocation();
  const [form, setForm] = useState(emptyCare);
  const [day, setDay] = useState<CalendarDate>(() => toCalendarDate(nowIn(timeZone)).add({ days: 1 }));
  const [from, setFrom] = useState(() => new Time(10));
  const [to, setTo] = useState(() => new Time(12));
  const [reference] = useState(() => newReference(serverNow()));
  const set = (change: Partial<CareForm>) => setForm((known) => ({ ...known, ...change }));
  const instant = (time: Time) => toZoned(toCalendarDateTime(day, time), timeZone).toAbsoluteString();

  async function raise(): Promise<void> {
    const askedAt = serverNow();
    const request = careOf({ ...form, from: instant(from), to: instant(to) }, config.map.bounds, reference);
    const callout = await dispatch.raiseCare(request);
    learn.callout(callout, askedAt);
    navigate(`/callouts/${callout.id}`);
  }

  return (
    <FormPanel title="Care request" hint="Volunteers nearby are asked who can come." submit="Raise care request" back="/" form={form} act={raise}>
      <OneOf name="category" label="What is needed?" names={CARE_CATEGORIES} isRequired autoFocus value={form.category} onChange={(category) => set({ category })} />
      <WindowFields day={day} from={from} to={to} onDay={setDay} onFrom={setFrom} onTo={setTo} zone={timeZone} />
      <PlaceFields value={form.place} onChange={(change) => setForm((known) => ({ ...known, place: change(known.place) }))} />
      <div className="pair">
        <Words name="person.name" label="Person's name" maxLength={100} value={form.name} onChange={(name) => set({ name })} />
        <Words name="person.phone" label="Phone" inputMode="tel" maxLength={30} value={form.phone} onChange={(phone) => set({ phone })} />
      </div>
      <Words name="preferences.languages" label="Languages" value={form.languages} onChange={(languages) => set({ languages })} hint="Two letters each, such as de, pt" />
      <Words name="notes" label="Notes" long maxLength={2000} value={form.notes} onChange={(notes) => set({ notes })} hint="Shown only to whoever has accepted" />
    </FormPanel>
  );
}
