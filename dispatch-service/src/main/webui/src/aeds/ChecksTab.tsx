import { useState } from 'react';
import { Button } from '../ui/buttons';
import { OneOf } from '../ui/fields';
import { Refusal } from '../ui/Refusal';
import { dayAfter } from './days';
import { DeviceTable } from './DeviceTable';
import type { Wanted } from './types';
import { useToday } from './useAeds';
import { useDevices } from './useDevices';

const AHEAD = { overdue: 'Overdue', today: 'Until today', month: 'Within 30 days', year: 'Within a year' } as const;
type Ahead = keyof typeof AHEAD;
const DAYS: Record<Ahead, number> = { overdue: -1, today: 0, month: 30, year: 365 };

/** Which devices have to be looked at, and by when. */
export function ChecksTab() {
  const today = useToday();
  const [ahead, setAhead] = useState<Ahead>('month');
  const wanted: Wanted = { conditions: [], source: '', text: '', dueBy: dayAfter(today, DAYS[ahead]) };
  const { read, reading, trouble, again, more } = useDevices(wanted);
  return (
    <div className="checks">
      <OneOf<Ahead> name="ahead" label="To be checked" names={AHEAD} value={ahead} onChange={setAhead} />
      {trouble !== undefined && <div className="stack"><Refusal cause={trouble} /><Button onPress={again}>Try again</Button></div>}
      {!read && reading && <p role="status" className="quiet">Reading…</p>}
      {read && <p role="status" className="quiet">{read.total === 1 ? '1 device' : `${read.total} devices`}{reading && ' Reading…'}</p>}
      {read?.total === 0 && <p className="empty">None has to be checked by then. A device says when, once somebody has set how often.</p>}
      {read && read.devices.length > 0 && <DeviceTable devices={read.devices} caption="AEDs to be checked, the most urgent first" />}
      {more && <Button onPress={more} isDisabled={reading}>Show more</Button>}
    </div>
  );
}
