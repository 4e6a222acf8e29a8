import { useCallback, useEffect, useState } from 'react';
import { alarmTitle, toldOf } from '../alarms/done';
import type { PastAlarm } from '../alarms/types';
import { useAlarmsApi } from '../alarms/useAlarmsApi';
import { isAtTheDesk, useStaff } from '../auth/roles';
import { useLive } from '../live/store';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { Button } from '../ui/buttons';
import { Reading } from '../ui/Reading';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { Section } from './Section';

/** What was done about the alarms of a callout, also of those that are over; a wall, which tells no names, does not ask. */
export function AlarmLog({ calloutId }: { calloutId: string }) {
  const staff = useStaff();
  return isAtTheDesk(staff) ? <Log key={calloutId} calloutId={calloutId} /> : null;
}

function Log({ calloutId }: { calloutId: string }) {
  const api = useAlarmsApi();
  const changes = useLive((state) => state.alarmChanges);
  const [alarms, setAlarms] = useState<readonly PastAlarm[]>([]);
  const [trouble, setTrouble] = useState<unknown>();
  const read = useCallback(() => api.past(calloutId), [api, calloutId]);
  const [again, setAgain] = useState(0);

  useEffect(() => {
    let late = false;
    read().then(
      (past) => { if (!late) { setAlarms(past); setTrouble(undefined); } },
      (cause: unknown) => { if (!late) setTrouble(cause); },
    );
    return () => { late = true; };
  }, [read, changes, again]);

  if (alarms.length === 0 && trouble === undefined) return null;
  return (
    <Section title="Who saw to its alarms">
      {trouble !== undefined && <Reading trouble={trouble} again={() => setAgain((n) => n + 1)} />}
      {alarms.toReversed().map((alarm) => <Past key={alarm.id} alarm={alarm} />)}
    </Section>
  );
}

function Past({ alarm }: { alarm: PastAlarm }) {
  const api = useAlarmsApi();
  const { time } = useDesk();
  const { sending, refusal, send } = useSending(alarm.clearedAt);
  return (
    <div className="past-alarm">
      <div className="part-head">
        <h3>{alarmTitle(alarm)}{alarm.clearedAt ? '' : ': stands'}</h3>
        {alarm.mayReopen && (
          <Button look="small" isDisabled={sending} aria-label={`It is not over: ${alarmTitle(alarm)}`} onPress={() => void send(() => api.reopen(alarm.id))}>
            It is not over
          </Button>
        )}
      </div>
      <Refusal cause={refusal} />
      <ol className="log">
        {toldOf(alarm).map((told, i, all) => (
          <li key={all.length - i} className={told.act ? 'act' : undefined}>
            <time className="figures">{time.second(millis(told.at))}</time>
            <span>{told.words}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
