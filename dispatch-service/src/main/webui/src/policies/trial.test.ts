import { expect, it } from 'vitest';
import { durationProblem, problemOf } from './Figure';
import { withItem, withMember } from './formTypes';
import { ageProblem, outcomeWords, requestOf, rolesWords } from './trial';
import type { DryRun, PolicyView, Version } from './types';
import { mayComeBack, versionWords, waitingOf } from './versions';

const ARREST = { appliesTo: { category: 'CARDIAC_ARREST', ageGroups: [], determinants: [] } } as Pick<PolicyView, 'appliesTo'>;

it('asks about an hour of the region, whatever the zone of this machine', () => {
  const trial = { coordinates: '', at: '2026-11-23T03:00', placeType: 'PUBLIC' as const, age: '62' };
  expect(requestOf(trial, { lon: 9.5, lat: 47.1 }, 'Europe/Vaduz', ARREST))
    .toEqual({ location: { lon: 9.5, lat: 47.1, placeType: 'PUBLIC' }, at: '2026-11-23T02:00:00.000Z', patient: { ageYears: 62 } });
  expect(requestOf({ coordinates: '', at: '', placeType: '', age: '' }, { lon: 9.5, lat: 47.1 }, 'Europe/Vaduz', ARREST))
    .toEqual({ location: { lon: 9.5, lat: 47.1 } });
});

it('says how many would be asked, and in which roles', () => {
  const run = { candidates: [{ chosen: true, role: 'DIRECT' }, { chosen: true, role: 'AED_RUNNER' }, { chosen: true, role: 'DIRECT' }, { chosen: false }], patienceSeconds: 30 } as DryRun;
  expect(outcomeWords(run)).toBe('3 people would be asked at once; others after 30 s of silence.');
  expect(rolesWords(run, { DIRECT: 'Direct', AED_RUNNER: 'AED runner' })).toBe('2 direct and 1 AED runner');
  expect(outcomeWords({ candidates: [], patienceSeconds: 30 })).toBe('Nobody would be asked.');
});

it('refuses numbers that the service would refuse', () => {
  expect(problemOf('7', { min: 1, max: 100 }, false, false)).toBeNull();
  expect(problemOf('', { min: 1, max: 100 }, true, false)).toBeNull();
  expect([problemOf('', { min: 1, max: 100 }, false, false), problemOf('101', { min: 1, max: 100 }, true, false), problemOf('1.5', { min: 1, max: 100 }, true, false)])
    .toEqual(['A number is needed', 'From 1 to 100', 'A whole number']);
  expect(problemOf('0.5', { min: 0, max: 1 }, false, true)).toBeNull();
  expect(durationProblem('2', 'd', { min: 5, max: 86_400 }, false)).toBe('From 5 s to 1 day');
  expect(durationProblem('2', 'h', { min: 5, max: 86_400 }, false)).toBeNull();
  expect([ageProblem(''), ageProblem('62')]).toEqual([null, null]);
  expect(ageProblem('old')).not.toBeNull();
});

it('knows which version waits for a second person, and which one may bring back', () => {
  const version = (number: number, state: Version['state']) => ({ version: number, state }) as Version;
  const versions = [version(1, 'PUBLISHED'), version(2, 'DRAFT')];
  expect(waitingOf({ publishedVersion: 1 }, versions)?.version).toBe(2);
  expect(waitingOf({ publishedVersion: 2 }, [version(1, 'DRAFT'), version(2, 'PUBLISHED')])).toBeUndefined();
  expect(versionWords(version(2, 'DRAFT'))).toBe('Version 2, not in force yet');
  expect(mayComeBack({ state: 'RETIRED', publishedAt: '2026-11-22T10:00:00Z' })).toBe(true);
  expect([mayComeBack({ state: 'DRAFT' }), mayComeBack({ state: 'PUBLISHED', publishedAt: '2026-11-22T10:00:00Z' })]).toEqual([false, false]);
});

it('changes one thing of many and leaves the rest', () => {
  expect(withMember({ a: 1, b: 2 } as { a?: number; b: number }, 'a', undefined)).toEqual({ b: 2 });
  expect(withMember({ a: 1, b: 2 }, 'a', 3)).toEqual({ a: 3, b: 2 });
  expect([withItem([1, 2, 3], 1, 9), withItem([1, 2, 3], 1, undefined)]).toEqual([[1, 9, 3], [1, 3]]);
});
