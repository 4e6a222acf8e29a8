import { useMemo } from 'react';
import { named, WITHHELD_REASONS } from '../words/names';
import { FEW, share, shareWords, timeWords } from './figures';
import { channelName } from './groups';
import { Sheet } from './Sheet';
import type { Column } from './sheet';
import type { CallReport, Causes } from './types';

type Reason = Causes['withheld'][number];
type ChannelLine = Causes['channels'][number];

const WITHHELD: readonly Column<Reason>[] = [
  { head: 'Why withheld', value: ({ name }) => named(WITHHELD_REASONS, name) },
  { head: 'Calls', value: ({ calls }) => calls },
];

const SOURCES: readonly Column<Reason>[] = [
  { head: 'Who told of the ambulance', value: ({ name }) => name || 'Not told' },
  { head: 'Calls', value: ({ calls }) => calls },
];

const CHANNELS: readonly Column<ChannelLine>[] = [
  { head: 'Alerts first received by', value: ({ name }) => (name ? channelName(name) : 'Nothing known to have received it') },
  { head: 'Alerts', value: ({ alerts }) => alerts },
  { head: 'Seen', value: ({ seen }) => seen },
  { head: 'Yes', value: ({ accepted }) => accepted },
  {
    head: 'Yes of all',
    fileHead: `Yes of all, percent (none of fewer than ${FEW})`,
    value: ({ accepted, alerts }) => {
      const known = share(accepted, alerts);
      return known === undefined ? undefined : Math.round(known * 1000) / 10;
    },
    show: ({ accepted, alerts }) => shareWords(accepted, alerts),
  },
  {
    head: 'Received: half within',
    fileHead: 'Received: half within, seconds',
    value: ({ toReceive }) => toReceive.medianSeconds,
    show: ({ toReceive }) => timeWords(toReceive.medianSeconds),
  },
];

/** What lies behind the figures. */
export function CausesPart({ causes, report: { from, to, total } }: { causes: Causes; report: CallReport }) {
  const file = (name: string) => `callout-${name}-${from}-${to}`;
  const told = useMemo(() => causes.ambulanceSources.reduce((sum, { calls }) => sum + calls, 0), [causes]);
  return (
    <>
      <Sheet title="Withheld" file={file('withheld')} columns={WITHHELD} rows={causes.withheld} printed
        note="By the last reason, where a call was withheld more than once." />
      <Sheet title="Channels" file={file('channels')} columns={CHANNELS} rows={causes.channels} printed
        note="Alerts by the channel that the volunteer's phone first answered on." />
      <Sheet title="The ambulance's time" file={file('ambulance-sources')} columns={SOURCES} rows={causes.ambulanceSources} printed
        note={`Somebody told when the ambulance would come for ${told} of ${total.calls} calls. Whether the arrival itself was told stands beneath “Before the ambulance”.`} />
    </>
  );
}
