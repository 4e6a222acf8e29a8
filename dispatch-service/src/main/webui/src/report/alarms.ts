import { ALARMS } from '../alarms/words';
import { timeWords } from './figures';
import type { Column } from './sheet';
import type { Alarms } from './types';

/** Alarms of one kind, or of all: how many, for how many hours that somebody was there, and how soon they were taken on. */
export interface AlarmLine {
  name: string;
  alarms: number;
  hours: number;
  /** Undefined where there were too few hours to tell. */
  perHour: number | undefined;
  taken: number;
  medianSeconds: number | undefined;
  p90Seconds: number | undefined;
}

export const alarmLines = ({ kinds, hours, perHour }: Alarms): AlarmLine[] => kinds.map(({ name, alarms, toTake }) => ({
  name: ALARMS[name],
  alarms,
  hours,
  perHour: perHour === undefined ? undefined : alarms / hours,
  taken: toTake.known,
  medianSeconds: toTake.medianSeconds,
  p90Seconds: toTake.p90Seconds,
}));

/** All kinds together; medians of kinds do not add up to one. */
export const allAlarms = ({ kinds, hours, perHour }: Alarms): AlarmLine => ({
  name: 'All',
  alarms: kinds.reduce((sum, kind) => sum + kind.alarms, 0),
  hours,
  perHour,
  taken: kinds.reduce((sum, { toTake }) => sum + toTake.known, 0),
  medianSeconds: undefined,
  p90Seconds: undefined,
});

export const ALARM_COLUMNS: readonly Column<AlarmLine>[] = [
  { head: 'Alarm', value: ({ name }) => name },
  { head: 'Alarms', value: ({ alarms }) => alarms },
  { head: 'Hours', fileHead: 'Coordinator-hours', value: ({ hours }) => hours },
  {
    head: 'For each hour',
    fileHead: 'Alarms per coordinator-hour',
    value: ({ perHour }) => (perHour === undefined ? undefined : Math.round(perHour * 10_000) / 10_000),
    show: ({ perHour }) => (perHour === undefined ? '–' : perHour.toFixed(2)),
  },
  { head: 'Taken on', value: ({ taken }) => taken },
  { head: 'Half within', fileHead: 'Half within, seconds', value: ({ medianSeconds }) => medianSeconds, show: ({ medianSeconds }) => timeWords(medianSeconds) },
  { head: 'Nine of ten within', fileHead: 'Nine of ten within, seconds', value: ({ p90Seconds }) => p90Seconds, show: ({ p90Seconds }) => timeWords(p90Seconds) },
];
