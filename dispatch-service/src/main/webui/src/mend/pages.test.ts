import { describe, expect, it } from 'vitest';
import type { AedView } from '../api/types';
import { appended, NOTHING_READ } from './pages';

const aed = (id: string): AedView => ({
  id, source: 'town', sourceRef: id, lon: 9.52, lat: 47.14, hoursStanding: 'MISSING', condition: 'AVAILABLE', usability: 'UNKNOWN_HOURS',
});
const idsOf = (aeds: AedView[]): string[] => aeds.map(({ id }) => id);

describe('pages of AEDs', () => {
  it('follow each other', () => {
    const first = appended(NOTHING_READ, { items: [aed('a'), aed('b')], nextCursor: 'x' });
    const second = appended(first, { items: [aed('c')] });
    expect(idsOf(second.aeds)).toEqual(['a', 'b', 'c']);
    expect(first.nextCursor).toBe('x');
    expect(second.nextCursor).toBeUndefined();
  });
  it('show nothing twice', () => {
    const first = appended(NOTHING_READ, { items: [aed('a'), aed('b')], nextCursor: 'x' });
    expect(idsOf(appended(first, { items: [aed('b'), aed('c')] }).aeds)).toEqual(['a', 'b', 'c']);
  });
});
