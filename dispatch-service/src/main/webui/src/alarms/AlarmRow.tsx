import { isAtTheDesk, useStaff } from '../auth/roles';
import { useState } from 'react';
import { useDesk } from '../shell/desk';
import { useKnownNow } from '../live/knownNow';
import { clockWords, millis } from '../time/words';
import { Ask } from '../ui/Ask';
import { Button, ButtonLink } from '../ui/buttons';
import { Words } from '../ui/fields';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { HandOver } from './HandOver';
import { calls, isLoud, isSeenTo } from './order';
import type { Alarm } from './types';
import { useAlarmsApi } from './useAlarmsApi';
import { ALARMS, doWords, ownerWords, whereWords } from './words';

/** One alarm: what it is, since when, who has it, and what one can do about that. */
export function AlarmRow({ alarm }: { alarm: Alarm }) {
  const staff = useStaff();
  const now = useKnownNow();
  const { time } = useDesk();
  const waiting = calls(alarm, staff?.subject);
  const loud = isLoud(alarm, now);
  const works = staff !== undefined && isAtTheDesk(staff);
  return (
    <li className={`row-item alarm-row ${waiting ? 'waiting' : ''} ${loud ? 'loud' : ''}`}>
      <p className="row-top">
        <strong className="row-word">{ALARMS[alarm.kind]}</strong>
        <time className="row-clock figures" title={time.second(millis(alarm.raisedAt))}>{clockWords(now - millis(alarm.raisedAt))}</time>
      </p>
      <p className="row-title">{whereWords(alarm)}</p>
      <p>{doWords(alarm)}</p>
      <p className="alarm-owner">{ownerWords(alarm, staff?.subject, now)}</p>
      {works && <AlarmActs alarm={alarm} me={staff.subject} />}
    </li>
  );
}

function AlarmActs({ alarm, me }: { alarm: Alarm; me: string }) {
  const api = useAlarmsApi();
  const { sending, refusal, send } = useSending(alarm.owner?.subject);
  const mine = alarm.owner?.subject === me;
  const take = alarm.owner && isSeenTo(alarm, me) ? 'Take it over' : 'Take it';
  const named = `${ALARMS[alarm.kind]}, ${whereWords(alarm)}`;
  return (
    <div className="alarm-acts">
      {calls(alarm, me) && (
        <Button look="primary" isDisabled={sending} aria-label={`${take}: ${named}`} onPress={() => void send(() => api.take(alarm.id))}>
          {take}
        </Button>
      )}
      <ButtonLink href={`/callouts/${alarm.calloutId}`} look="small" aria-label={`Open: ${named}`}>Open</ButtonLink>
      {mine && <HandOver open="Hand over…" title={`Hand over: ${ALARMS[alarm.kind]}`} act={(to) => api.offer(alarm.id, to)} />}
      {mine && <Resolve alarm={alarm} act={(note) => api.resolve(alarm.id, note)} />}
      {mine && <Button look="plain small" isDisabled={sending} onPress={() => void send(() => api.release(alarm.id))}>Give back</Button>}
      <Refusal cause={refusal} />
    </div>
  );
}

function Resolve({ alarm, act }: { alarm: Alarm; act(note: string): Promise<void> }) {
  const [note, setNote] = useState('');
  return (
    <Ask open="It is over…" look="small" title={`${ALARMS[alarm.kind]}: what became of it?`} confirm="It is over" act={() => act(note)} fields={['note']}>
      <Words name="note" label="What became of it" value={note} onChange={setNote} isRequired maxLength={500} autoFocus />
    </Ask>
  );
}
