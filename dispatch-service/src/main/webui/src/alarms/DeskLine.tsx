import { isAtTheDesk, isClinicalLead, useStaff } from '../auth/roles';
import { Ask } from '../ui/Ask';
import { Button } from '../ui/buttons';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { counted } from '../words/counted';
import { HandOver } from './HandOver';
import { LimitsAsk } from './LimitsAsk';
import { useAlarms } from './store';
import { useAlarmsApi } from './useAlarmsApi';
import { deskWords } from './words';

/** Whether anybody is here to see to alarms, and how one leaves. */
export function DeskLine() {
  const { desk, alarms } = useAlarms();
  const staff = useStaff();
  const api = useAlarmsApi();
  const { sending, refusal, send } = useSending(desk?.attended);
  if (!desk) return null;
  const works = staff !== undefined && isAtTheDesk(staff);
  const mine = alarms?.filter(({ owner }) => owner?.subject === staff?.subject).length ?? 0;
  const offered = alarms?.filter(({ offeredTo }) => offeredTo?.subject === staff?.subject).length ?? 0;
  return (
    <div className={`desk-line ${desk.attended ? '' : 'left'}`}>
      <p role="status">{desk.attended ? `At the desk: ${desk.people.map(({ name }) => name).join(', ')}` : deskWords(desk)}</p>
      {works && (
        <div className="alarm-acts">
          {offered > 0 && <Button look="primary" isDisabled={sending} onPress={() => void send(() => api.takeOver())}>Take over {counted(offered, 'alarm', 'alarms')}</Button>}
          {mine > 0 && <HandOver open="Hand over my shift…" title="Hand over all that you see to" act={api.handOver} />}
          {desk.leftBy
            ? <Button look="primary" isDisabled={sending} onPress={() => void send(async () => void (await api.leaveAlone(false)))}>We are back at the desk</Button>
            : <LeaveAsk act={() => api.leaveAlone(true)} said={desk.notices} />}
          {isClinicalLead(staff) && <LimitsAsk />}
        </div>
      )}
      <Refusal cause={refusal} />
    </div>
  );
}

function LeaveAsk({ act, said }: { act(): Promise<unknown>; said: 'READY' | 'NO_CONTACT' | 'NO_GATEWAY' }) {
  return (
    <Ask open="Leave the desk…" look="small" title="Leave the desk unattended?" confirm="Nobody will be here" act={act}>
      <p>{said === 'READY'
        ? 'From then on alarms that nobody has go to the duty phone at once.'
        : 'Nobody outside will hear of alarms: no duty phone or no gateway is set up. The board will say so.'}</p>
    </Ask>
  );
}
