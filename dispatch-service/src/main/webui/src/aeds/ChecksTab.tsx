import { useState } from 'react';
import { Button } from '../ui/buttons';
import { OneOf } from '../ui/fields';
import { Reading } from '../ui/Reading';
import { counted } from '../words/counted';
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
      <Reading waiting={!read && reading} trouble={trouble} again={again} />
      {read && <p role="status" className="quiet">{counted(read.total, 'device', 'devices')}{reading && ' Reading…'}</p>}
      {read?.total === 0 && <p className="empty">None has to be checked by then. A device says when, once somebody has set how often.</p>}
      {read && read.devices.length > 0 && <DeviceTable devices={read.devices} caption="AEDs to be checked, the most urgent first" />}
      {more && <Button onPress={more} isDisabled={reading}>Show more</Button>}
    </div>
  );
}
