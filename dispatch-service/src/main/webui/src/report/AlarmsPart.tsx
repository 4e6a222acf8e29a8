import { useMemo } from 'react';
import { ALARM_COLUMNS, alarmLines, allAlarms } from './alarms';
import { barsDrawing } from './drawings';
import { Sheet } from './Sheet';
import type { Alarms, CallReport } from './types';

/** What called for coordinators, for each hour that one of them was there. */
export function AlarmsPart({ alarms, report: { from, to } }: { alarms: Alarms; report: Pick<CallReport, 'from' | 'to'> }) {
  const { lines, all, draw } = useMemo(() => {
    const kinds = alarmLines(alarms);
    const told = alarms.perHour !== undefined;
    const bars = kinds.map((line) => ({ name: line.name, number: line.perHour ?? line.alarms }));
    return { lines: kinds, all: allAlarms(alarms), draw: barsDrawing(bars, told ? 'Alarms per coordinator-hour' : 'Alarms') };
  }, [alarms]);
  const rate = all.perHour === undefined ? 'too few hours to tell alarms for each' : `${all.perHour.toFixed(2)} alarms for each`;
  return (
    <Sheet title="Alarms" file={`callout-alarms-${from}-${to}`} columns={ALARM_COLUMNS} total={all} rows={lines} draw={draw} printed
      note={`${all.alarms} of all kinds in ${all.hours} coordinator-hours: ${rate}. Everybody’s time at the console counts, in quarters of an hour. An alarm that the world ends before anybody takes it on is counted, too.`} />
  );
}
