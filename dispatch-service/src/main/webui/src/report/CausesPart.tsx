import { useMemo } from 'react';
import { named, WITHHELD_REASONS } from '../words/names';
import { barsDrawing, type Bar } from './drawings';
import { FEW, share, shareWords, timeWords } from './figures';
import { channelName } from './groups';
import { Sheet } from './Sheet';
import type { Column, Most } from './sheet';
import type { CallReport, Causes } from './types';

type Reason = Causes['withheld'][number];
type ChannelLine = Causes['channels'][number];

const OTHERS = 'Others';

const reasonName = ({ name }: Reason) => named(WITHHELD_REASONS, name);
const sourceName = ({ name }: Reason) => name || 'Not told';
const receivedBy = ({ name }: ChannelLine) => (name ? channelName(name) : 'Nothing known to have received it');

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);

/** Whoever tells of an ambulance names themselves, and channels are named by whoever delivers: nobody knows how many there are. */
const MOST_SOURCES: Most<Reason> = { lines: 6, together: (rest) => ({ name: OTHERS, calls: sum(rest.map(({ calls }) => calls)) }) };
const MOST_CHANNELS: Most<ChannelLine> = {
  lines: 6,
  together: (rest) => {
    const alerts = sum(rest.map((line) => line.alerts));
    return {
      name: OTHERS, alerts, seen: sum(rest.map(({ seen }) => seen)), accepted: sum(rest.map(({ accepted }) => accepted)),
      toReceive: { known: sum(rest.map(({ toReceive }) => toReceive.known)), of: alerts },
    };
  },
};

const WITHHELD: readonly Column<Reason>[] = [
  { head: 'Why withheld', value: reasonName },
  { head: 'Calls', value: ({ calls }) => calls },
];

const SOURCES: readonly Column<Reason>[] = [
  { head: 'Who told of the ambulance', value: sourceName },
  { head: 'Calls', value: ({ calls }) => calls },
];

const CHANNELS: readonly Column<ChannelLine>[] = [
  { head: 'Alerts first received by', value: receivedBy },
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

const barsOf = <Row extends { name: string }>(rows: readonly Row[], name: (row: Row) => string, number: (row: Row) => number): Bar[] =>
  rows.map((row) => ({ name: name(row), number: number(row) }));

const drawingsOf = ({ withheld, channels, ambulanceSources }: Causes) => ({
  withheld: barsDrawing(barsOf(withheld, reasonName, ({ calls }) => calls), 'Calls'),
  channels: barsDrawing(barsOf(channels, receivedBy, ({ alerts }) => alerts), 'Alerts'),
  sources: barsDrawing(barsOf(ambulanceSources, sourceName, ({ calls }) => calls), 'Calls'),
});

/** What lies behind the figures. */
export function CausesPart({ causes, report: { from, to, total } }: { causes: Causes; report: CallReport }) {
  const file = (name: string) => `callout-${name}-${from}-${to}`;
  const told = sum(causes.ambulanceSources.map(({ calls }) => calls));
  const draw = useMemo(() => drawingsOf(causes), [causes]);
  return (
    <>
      <Sheet title="Withheld" file={file('withheld')} columns={WITHHELD} rows={causes.withheld} draw={draw.withheld} printed
        note="By the last reason, where a call was withheld more than once." />
      <Sheet title="Channels" file={file('channels')} columns={CHANNELS} rows={causes.channels} draw={draw.channels} printed most={MOST_CHANNELS}
        note="Alerts by the channel that the volunteer's phone first answered on." />
      <Sheet title="The ambulance's time" file={file('ambulance-sources')} columns={SOURCES} rows={causes.ambulanceSources} draw={draw.sources} printed most={MOST_SOURCES}
        note={`Somebody told when the ambulance would come for ${told} of ${total.calls} calls. Whether the arrival itself was told stands beneath “Before the ambulance”.`} />
    </>
  );
}
