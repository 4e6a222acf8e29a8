import { useEffect, useState } from 'react';
import { Button, ButtonLink } from '../ui/buttons';
import { Words } from '../ui/fields';
import { PickOne } from '../ui/PickOne';
import { Reading } from '../ui/Reading';
import { counted } from '../words/counted';
import { CONDITIONS, USABILITIES } from '../words/names';
import { DeviceTable } from './DeviceTable';
import type { Device, Source, Wanted } from './types';
import { useAeds } from './useAeds';
import type { useDevices } from './useDevices';

/** As matching judges it at this moment, apart from what the state says. */
const { OPEN, UNKNOWN_HOURS, LIKELY_SHUT, CLOSED, NO_ACCESS } = USABILITIES;
const NOW = { OPEN, UNKNOWN_HOURS, LIKELY_SHUT, CLOSED, NO_ACCESS };

type State = Device['condition'] | 'RETIRED';

const STATES: Record<State, string> = { ...CONDITIONS, RETIRED: 'Retired' };

interface DeviceListProps { found: ReturnType<typeof useDevices>; wanted: Wanted; want(wanted: Wanted): void }

/** The table with what narrows it; the map shows the same devices. */
export function DeviceList({ found, wanted, want }: DeviceListProps) {
  const { read, reading, trouble, again, more } = found;
  const sources = useSources();
  const names = Object.fromEntries(sources.filter(({ devices }) => devices > 0).map(({ name, devices }) => [name, `${name} (${devices})`]));
  const [condition = ''] = wanted.conditions;
  const narrowed = wanted.retired || condition !== '' || wanted.source !== '' || wanted.text.trim() !== '' || (wanted.usability ?? '') !== '';
  return (
    <>
      <div className="narrow" role="search" aria-label="AEDs">
        <Words name="text" label="Search" value={wanted.text} onChange={(text) => want({ ...wanted, text })} maxLength={100} />
        <PickOne<State>
          label="State" names={STATES} none="Any" value={wanted.retired ? 'RETIRED' : condition}
          onChange={(code) => want({ ...wanted, retired: code === 'RETIRED', conditions: code && code !== 'RETIRED' ? [code] : [] })}
        />
        <PickOne<Device['usability']>
          label="Can be had" names={NOW} none="Whenever" value={wanted.usability ?? ''}
          onChange={(usability) => want({ ...wanted, usability })}
        />
        <PickOne label="List" names={names} none="All lists" value={wanted.source} onChange={(source) => want({ ...wanted, source })} />
        <ButtonLink href="/aeds/new" look="primary">Add a device</ButtonLink>
      </div>
      <Reading waiting={!read && reading} trouble={trouble} again={again} />
      {read && <p role="status" className="quiet">{countWords(read.devices.length, read.total)}{reading && ' Reading…'}</p>}
      {read?.total === 0 && (
        <p className="empty">{narrowed ? 'No device fits. Search for less.' : 'No device is known yet. Add one, or import a list.'}</p>
      )}
      {read && read.devices.length > 0 && <DeviceTable devices={read.devices} caption="AEDs, those first that have to be checked first" />}
      {more && <Button onPress={more} isDisabled={reading}>Show more</Button>}
    </>
  );
}

const countWords = (shown: number, total: number): string => {
  if (total === 0) return 'None.';
  const all = counted(total, 'device', 'devices');
  return shown < total ? `The first ${shown} of ${all}, here and on the map.` : `${all}, here and on the map.`;
};

/** The lists; without them nothing can be narrowed by one, and the table says the rest. */
function useSources(): readonly Source[] {
  const aeds = useAeds();
  const [sources, setSources] = useState<readonly Source[]>([]);
  useEffect(() => { aeds.sources().then(setSources, () => undefined); }, [aeds]);
  return sources;
}
