import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WayLeg } from '../api/types';
import { beside } from './geometry';
import { needsAnother, turnsOf, type KeptWay } from './way';

vi.mock('idb-keyval', () => ({ get: vi.fn(), set: vi.fn(), del: vi.fn() }));

/** East for 100 m, then north for 100 m, near the equator: 0.0009° are 100 m. */
const LINE = [[0, 0], [0.0009, 0], [0.0009, 0.0009]];
const LEG: WayLeg = {
  to: 'SCENE', source: 'ROAD', distanceMetres: 200, seconds: 90, line: LINE,
  turns: [{ words: 'east', distanceMetres: 100, at: 0 }, { words: 'north', distanceMetres: 100, at: 1 }, { words: 'there', distanceMetres: 0, at: 2 }],
};
const KEPT: KeptWay = { assignmentId: 'as1', goal: 'g', way: { travelMode: 'FOOT', legs: [LEG] } };
const at = (lon: number, lat: number, accuracyMetres = 5) => ({ lon, lat, accuracyMetres });

beforeEach(() => vi.clearAllMocks());

describe('a place beside a line', () => {
  it('is as far off as the nearest part of it, corners and ends too', () => {
    expect(beside(at(0.00045, 0.00009), LINE as [number, number][]).metres).toBeCloseTo(10, 0);
    expect(beside(at(-0.0009, 0), LINE as [number, number][]).metres).toBeCloseTo(100, 0);
    expect(beside(at(0.0009, 0.0005), LINE as [number, number][])).toMatchObject({ at: 2 });
  });
});

describe('another way is needed', () => {
  it('when there is none, or it leads elsewhere', () => {
    expect(needsAnother(undefined, 'as1', 'g', at(0, 0))).toBe('GOAL');
    expect(needsAnother(KEPT, 'as2', 'g', at(0, 0))).toBe('GOAL');
    expect(needsAnother(KEPT, 'as1', 'elsewhere', at(0, 0))).toBe('GOAL');
  });

  it('when it was left by more than 50 m and not by how badly the phone knows where it is', () => {
    expect(needsAnother(KEPT, 'as1', 'g', at(0.00045, 0.0004))).toBeUndefined();
    expect(needsAnother(KEPT, 'as1', 'g', at(0, 0.0006))).toBe('LEFT');
    expect(needsAnother(KEPT, 'as1', 'g', at(0, 0.0006, 40))).toBeUndefined();
  });
});

describe('turns', () => {
  it('are behind one when the next one is', () => {
    expect(turnsOf(LEG, at(0.0004, 0)).map(({ passed }) => passed)).toEqual([false, false, false]);
    expect(turnsOf(LEG, at(0.0009, 0.0005)).map(({ passed }) => passed)).toEqual([true, false, false]);
    expect(turnsOf(LEG, undefined).map(({ passed }) => passed)).toEqual([false, false, false]);
  });
});
