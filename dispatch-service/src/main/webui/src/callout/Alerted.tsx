import type { AlertState, AlertSummary, CalloutView, Wave } from '../api/types';
import type { Known } from '../live/merge';
import { useLive } from '../live/store';
import { fixOf } from '../map/features';
import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { countdownWords, millis } from '../time/words';
import { named, ROLES } from '../words/names';
import { ANSWERS, deliveryWords, positionWords, travelWords } from '../words/people';
import { AskAgain } from './AskAgain';
import { Section } from './Section';
import { Unread } from './Unread';
import { WithdrawAsk } from './WithdrawAsk';

/** Everybody who has been asked, wave by wave, the latest first, with what is known of delivery. */
export function Alerted({ known }: { known: Known }) {
  const { callout, whole } = known;
  // Whoever was asked for a merged one is asked for the other now.
  if (callout.state === 'WITHHELD' || callout.mergedInto) return null;
  return (
    <Section title={whole ? `Asked: ${callout.alerts.length}` : 'Asked'}>
      {!whole && <Unread known={known} />}
      {whole && callout.alerts.length === 0 && <p className="quiet">Nobody has been asked yet.</p>}
      {[...callout.waves].reverse().map((wave) => (
        <WaveOfAlerts key={wave.number} callout={callout} wave={wave} alerts={callout.alerts.filter((alert) => alert.wave === wave.number)} />
      ))}
    </Section>
  );
}

const ORDER: readonly AlertState[] = ['OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'FILLED', 'STOOD_DOWN'];
const byAnswer = (a: AlertSummary, b: AlertSummary) =>
  ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.etaSeconds - b.etaSeconds;

function WaveOfAlerts({ callout, wave, alerts }: { callout: CalloutView; wave: Wave; alerts: AlertSummary[] }) {
  const { time } = useDesk();
  if (alerts.length === 0) return null;
  return (
    <table className="asked">
      <caption>Wave {wave.number} at {time.second(millis(wave.at))}</caption>
      <thead><tr><th scope="col">Who</th><th scope="col">Answer</th><th scope="col">Alert</th></tr></thead>
      <tbody>{alerts.toSorted(byAnswer).map((alert) => <AlertRow key={alert.id} callout={callout} alert={alert} />)}</tbody>
    </table>
  );
}

function AlertRow({ callout, alert }: { callout: CalloutView; alert: AlertSummary }) {
  const now = useNow();
  const open = alert.state === 'OPEN';
  return (
    <tr className={open ? 'open' : ''}>
      <th scope="row">
        {alert.responderName}
        <span className="quiet">{named(ROLES, alert.role)}, {travelWords(alert)}</span>
        {open && <PositionAge alert={alert} now={now} />}
      </th>
      <td>{ANSWERS[alert.state]}{isLast(callout, alert) && !open && alert.state !== 'ACCEPTED' && <AskAgain callout={callout} alert={alert} />}{open && <><span className="quiet figures">{endsWords(alert, now)}</span><WithdrawAsk callout={callout} alert={alert} /></>}</td>
      <td>{deliveryWords(alert, now)}</td>
    </tr>
  );
}

/** How old the place is at which the map shows somebody who is being asked. */
function PositionAge({ alert, now }: { alert: AlertSummary; now: number }) {
  const fixes = useLive((state) => state.fixes);
  return <span className="quiet">{positionWords(fixOf(alert.responderId, alert.position, fixes), now)}</span>;
}

/** Somebody who was asked again is offered once. */
const isLast = ({ alerts }: CalloutView, alert: AlertSummary) =>
  alerts.findLast(({ responderId }) => responderId === alert.responderId)?.id === alert.id;

function endsWords(alert: AlertSummary, now: number): string {
  const words = countdownWords(millis(alert.expiresAt), now);
  return words === 'due now' ? 'time is up' : `ends ${words}`;
}
