import { Link } from 'wouter';
import { availabilityOf, placeInBuilding } from '../aed/nearby';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { dueWords, isOverdue } from './days';
import type { Device } from './types';
import { useToday } from './useAeds';

const TONES: Record<Device['usability'], string> = {
  OPEN: 'well', UNKNOWN_HOURS: 'unsure', LIKELY_SHUT: 'shut', CLOSED: 'closed', NO_ACCESS: 'closed', UNUSABLE: 'away',
};

/** Whether a device helps somebody now, for the mark beside the word: each state has a shape of its own. */
const toneOf = ({ condition, usability }: Device): string => (condition === 'AVAILABLE' ? TONES[usability] : 'away');

/** What the map shows, in words; a row's name opens the device. */
export function DeviceTable({ devices, caption }: { devices: readonly Device[]; caption: string }) {
  const { time } = useDesk();
  const today = useToday();
  return (
    <table className="listing">
      <caption className="hidden-words">{caption}</caption>
      <thead><tr><th scope="col">Where</th><th scope="col">Now</th><th scope="col">Open</th><th scope="col">Last checked</th><th scope="col">Next check</th></tr></thead>
      <tbody>
        {devices.map((device) => (
          <tr key={device.id}>
            <th scope="row">
              <Link href={`/aeds/devices/${device.id}`}>{placeInBuilding(device) || 'Place not described'}</Link>
              <span className="quiet source">{device.source} {device.source === 'manual' ? '' : device.sourceRef}</span>
            </th>
            <td><span className={`sign ${toneOf(device)}`}>{availabilityOf(device)}</span></td>
            <td>{device.openingHours ?? <span className="quiet">not known</span>}</td>
            <td>{device.checkedAt ? <>{time.day(millis(device.checkedAt)).split(',')[0]}<span className="quiet source">{device.checkedBy}</span></> : <span className="quiet">never noted</span>}</td>
            <td><Due due={device.checkDue} today={today} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Due({ due, today }: { due: string | undefined; today: string }) {
  const words = dueWords(due, today);
  if (!due) return <span className="quiet">{words}</span>;
  return isOverdue(due, today) ? <span className="sign away">{words}</span> : words;
}
