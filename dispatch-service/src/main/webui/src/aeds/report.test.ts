import { expect, it } from 'vitest';
import { partsOf, refusedWords } from './report';
import { daysProblem, planFormOf, planOf } from './plan';
import { draftOf, requestOf } from './deviceForm';
import type { Device, ImportReport } from './types';

const REPORT: ImportReport = {
  source: 'trust', at: '2026-11-22T10:00:00Z', format: 'CSV', taken: 1, updated: 0, unchanged: 7, retired: 250, refused: [], preview: true,
  changes: { taken: ['a'], updated: [], retired: ['b', 'c'] },
};

it('says what a list would do before it is done, and what it did afterwards', () => {
  expect(partsOf(REPORT).map(({ words }) => words)).toEqual([
    '1 device would be new', '0 devices would be described anew',
    '250 devices would be retired, since the list no longer has them', '7 devices would stay as they are',
  ]);
  expect(partsOf(REPORT)[2]).toMatchObject({ names: ['b', 'c'], more: 248 });
  expect(partsOf({ ...REPORT, preview: false, retired: 0 }).map(({ words }) => words))
    .toEqual(['1 device is new', '0 devices are described anew', '7 devices are as they were']);
});

it('counts the rows that are not taken', () => {
  const row = { ref: '1', reason: 'lon has a decimal comma: 9,52' };
  expect(refusedWords({ refused: [], preview: false })).toBe('Every row was taken.');
  expect(refusedWords({ refused: [row], preview: true })).toBe('1 row cannot be taken:');
  expect(refusedWords({ refused: [row, row], preview: false })).toBe('2 rows were not taken:');
});

it('sends of a plan what was written, and takes back what was emptied', () => {
  expect(planOf(planFormOf({ everyDays: 30, padsUntil: '2030-01-01' }))).toEqual({ everyDays: 30, padsUntil: '2030-01-01' });
  expect(planOf({ everyDays: ' ', batteryUntil: '', padsUntil: '' })).toEqual({});
  expect([daysProblem(''), daysProblem('30')]).toEqual([null, null]);
  expect([daysProblem('0'), daysProblem('1.5'), daysProblem('soon')].every(Boolean)).toBe(true);
});

it('describes a device anew as it was, but for its code, which nobody can read', () => {
  const device = { lon: 9.5, lat: 47.1, indoor: false, level: '1', access: 'yes', description: 'Door', openingHours: '24/7' } as Device;
  expect(requestOf(draftOf(device), [9, 47, 10, 48]))
    .toEqual({ lon: 9.5, lat: 47.1, indoor: false, level: '1', access: 'yes', description: 'Door', openingHours: '24/7' });
  expect(requestOf({ ...draftOf(device), coordinates: 'here' }, [9, 47, 10, 48])).toBeUndefined();
});
