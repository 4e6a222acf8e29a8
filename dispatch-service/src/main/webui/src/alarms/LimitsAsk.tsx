import { useEffect, useState } from 'react';
import { Ask } from '../ui/Ask';
import { Words } from '../ui/fields';
import type { AlarmSettings } from './types';
import { useAlarmsApi } from './useAlarmsApi';

const EMPTY = { louderAfterSeconds: '', noticeAfterSeconds: '', dutyName: '', dutyPhone: '', dutyEmail: '' };
type Form = typeof EMPTY;

const formOf = (said: AlarmSettings): Form => ({
  louderAfterSeconds: String(said.louderAfterSeconds),
  noticeAfterSeconds: String(said.noticeAfterSeconds),
  dutyName: said.dutyName ?? '',
  dutyPhone: said.dutyPhone ?? '',
  dutyEmail: said.dutyEmail ?? '',
});

const settingsOf = ({ louderAfterSeconds, noticeAfterSeconds, dutyName, dutyPhone, dutyEmail }: Form): AlarmSettings => ({
  louderAfterSeconds: Number(louderAfterSeconds),
  noticeAfterSeconds: Number(noticeAfterSeconds),
  ...(dutyName && { dutyName }),
  ...(dutyPhone && { dutyPhone }),
  ...(dutyEmail && { dutyEmail }),
});

/** How long an alarm may wait, and who is told then; a clinical lead's to say. */
export function LimitsAsk() {
  const api = useAlarmsApi();
  const [form, setForm] = useState(EMPTY);
  useEffect(() => {
    let gone = false;
    api.settings().then((said) => { if (!gone) setForm(formOf(said)); }, () => undefined); // the form is empty then, and says what it needs
    return () => { gone = true; };
  }, [api]);
  const field = (name: keyof Form) => ({ name, value: form[name], onChange: (value: string) => setForm((now) => ({ ...now, [name]: value })) });
  return (
    <Ask open="Limits…" look="small" title="How long may an alarm wait?" confirm="Save" act={() => api.saySettings(settingsOf(form))} fields={Object.keys(EMPTY)}>
      <Words {...field('louderAfterSeconds')} label="Louder on every desk after, seconds" isRequired inputMode="numeric" />
      <Words {...field('noticeAfterSeconds')} label="The duty phone is told after, seconds" isRequired inputMode="numeric" />
      <Words {...field('dutyName')} label="Who has the duty phone" maxLength={100} />
      <Words {...field('dutyPhone')} label="Telephone" maxLength={30} inputMode="tel" />
      <Words {...field('dutyEmail')} label="E-mail" maxLength={100} inputMode="email" />
    </Ask>
  );
}
