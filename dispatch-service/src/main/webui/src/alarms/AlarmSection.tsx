import { useStaff } from '../auth/roles';
import { useKnownNow } from '../live/knownNow';
import { Button } from '../ui/buttons';
import { learn } from '../live/store';
import { AlarmRow } from './AlarmRow';
import { inOrder } from './order';
import { useAlarms } from './store';
import { DeskLine } from './DeskLine';
import './alarms.css';

/** The alarms at the top of the board: those that nobody has first. */
export function AlarmSection() {
  const { alarms, unread } = useAlarms();
  const me = useStaff()?.subject;
  useKnownNow();
  const rows = inOrder(alarms ?? [], me);
  return (
    <section aria-labelledby="alarms" className="alarms">
      <DeskLine />
      {unread !== undefined && (
        <p role="alert" className="refusal">
          The alarms could not be read{alarms ? '; these may be out of date' : ''}. <Button look="small" onPress={learn.alarmsChanged}>Try again</Button>
        </p>
      )}
      {rows.length > 0 && (
        <>
          <h2 id="alarms" className="section-title">Alarms <span className="figures quiet">{rows.length}</span></h2>
          <ol className="rows">{rows.map((alarm) => <AlarmRow key={alarm.id} alarm={alarm} />)}</ol>
        </>
      )}
      {rows.length === 0 && <h2 id="alarms" className="hidden-words">{alarms ? 'No alarm stands' : 'Reading the alarms'}</h2>}
    </section>
  );
}
