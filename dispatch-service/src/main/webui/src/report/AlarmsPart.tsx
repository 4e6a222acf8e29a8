import { useMemo } from 'react';
import { ALARMS } from '../alarms/words';
import { timeWords } from './figures';
import { Sheet } from './Sheet';
import type { Column } from './sheet';
import type { Alarms, CallReport } from './types';

type Line = Alarms['kinds'][number];

const COLUMNS: readonly Column<Line>[] = [
  { head: 'Alarm', value: ({ name }) => ALARMS[name] },
  { head: 'Alarms', value: ({ alarms }) => alarms },
  { head: 'Taken on by somebody', value: ({ toTake }) => toTake.known },
  { head: 'Half within', fileHead: 'Half within, seconds', value: ({ toTake }) => toTake.medianSeconds, show: ({ toTake }) => timeWords(toTake.medianSeconds) },
  { head: 'Nine of ten within', fileHead: 'Nine of ten within, seconds', value: ({ toTake }) => toTake.p90Seconds, show: ({ toTake }) => timeWords(toTake.p90Seconds) },
];

/** What called for coordinators, for each hour that one of them was there. */
export function AlarmsPart({ alarms, report: { from, to } }: { alarms: Alarms; report: Pick<CallReport, 'from' | 'to'> }) {
  const { kinds, hours, perHour } = alarms;
  const all = useMemo(() => kinds.reduce((sum, kind) => sum + kind.alarms, 0), [kinds]);
  const rate = perHour === undefined ? 'too few hours to tell alarms for each' : `${perHour.toFixed(2)} alarms for each`;
  return (
    <Sheet title="Alarms" file={`callout-alarms-${from}-${to}`} columns={COLUMNS} rows={kinds} printed
      note={`${all} of all kinds in ${hours} coordinator-hours: ${rate}. Everybody’s time at the console counts, in quarters of an hour. An alarm that the world ends before anybody takes it on is counted, too.`} />
  );
}
