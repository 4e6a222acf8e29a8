import { expect, test } from 'vitest';
import { ALARM_COLUMNS, alarmLines, allAlarms } from './alarms';
import { columnsOf, linesOf, totalOf } from './columns';
import { cellWords, fileOf, restOf } from './sheet';
import type { Alarms, CallReport, Figures } from './types';

const NO_TIME = { known: 0, of: 3 };
const NO_CREW = { of: 3, known: 0, arrived: 0, helperFirst: 0, both: 0 };

const FIGURES: Figures = {
  calls: 7, open: 0, alerted: 3, withheld: 4, overridden: 1, alerts: 9, accepted: 3, declined: 1, silent: 0,
  firstYes: { known: 3, of: 3, medianSeconds: 18.5 }, firstOnScene: NO_TIME, firstWithPatient: NO_TIME, aedWithPatient: NO_TIME,
  crew: NO_CREW, arrests: { of: 6, known: 5, arrived: 3, helperFirst: 2, both: 2, medianLeadSeconds: -61 },
};

const REPORT: CallReport = {
  from: '2026-10-01', to: '2026-10-31', timeZone: 'UTC', kind: 'INCIDENT', by: 'AREA', total: FIGURES,
  groups: [{ key: '', figures: FIGURES }, { key: '=1+1', figures: FIGURES }],
};

test('a table and its file have the same lines and columns', () => {
  for (const columns of Object.values(columnsOf('Areas'))) {
    const file = fileOf(columns, linesOf(REPORT)).trimEnd().split('\r\n');
    expect(file).toHaveLength(3);
    expect(columns.map((column) => cellWords(column, linesOf(REPORT)[0]!))[0]).toBe('Outside all areas');
    expect(file[2]?.startsWith("'=1+1,")).toBe(true);
  }
});

test('the file has seconds and percent where the table has clocks and words', () => {
  const { answers, times, crew } = columnsOf('Areas');
  const [line] = linesOf(REPORT);
  expect(answers.map((column) => cellWords(column, line!)).at(-1)).toBe('3 of 4');
  expect(fileOf(answers, [line!])).toBe(
    'Areas,Alerts,Yes,No,No answer in time,"Yes of all answers, percent (none of fewer than 5)"\r\nOutside all areas,9,3,1,0,\r\n');
  expect(times.slice(0, 4).map((column) => cellWords(column, line!))).toEqual(['Outside all areas', '3 of 3', '0:19', '–']);
  expect(crew.slice(1, 7).map(({ value }) => value(line!))).toEqual([6, 5, 3, 2, 40, -61]);
  expect(crew.slice(5, 7).map((column) => cellWords(column, line!))).toEqual(['40 %', '−1:01']);
});

test('the days as a whole have a line of their own, for medians and shares do not add up', () => {
  const { times } = columnsOf('Areas');
  expect(fileOf(times, [totalOf(REPORT), ...linesOf(REPORT)]).split('\r\n')[1]).toBe('All,3,19,,0,,,0,,,0,,');
});

test('alarms are told for each coordinator-hour, all together and by kind, but not of too few hours', () => {
  const alarms: Alarms = {
    kinds: [
      { name: 'NOBODY_ACCEPTED', alarms: 9, toTake: { known: 6, of: 9, medianSeconds: 30, p90Seconds: 65 } },
      { name: 'PANIC', alarms: 2, toTake: { known: 2, of: 2, medianSeconds: 7 } },
    ],
    hours: 5.5, perHour: 2,
  };
  const told = (of: Alarms) => fileOf(ALARM_COLUMNS, [allAlarms(of), ...alarmLines(of)]).trimEnd().split('\r\n').slice(1);
  expect(told(alarms)).toEqual(['All,11,5.5,2,8,,', 'Nobody accepted,9,5.5,1.6364,6,30,65', 'Volunteer in danger,2,5.5,0.3636,2,7,']);
  const { perHour, ...few } = alarms;
  expect(perHour).toBe(2);
  expect(told({ ...few, hours: 4 })).toEqual(['All,11,4,,8,,', 'Nobody accepted,9,4,,6,30,65', 'Volunteer in danger,2,4,,2,7,']);
});

test('of lines without number the most frequent are printed, the rest as one, and no line is saved for one line', () => {
  const most = { lines: 2, together: (rest: readonly number[]) => rest.reduce((one, other) => one + other) };
  expect(restOf([5, 4, 3, 2], most)).toBe(5);
  expect(restOf([5, 4, 3], most)).toBeUndefined();
});
