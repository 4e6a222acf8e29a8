import { describe, expect, it } from 'vitest';
import type { CalloutView, TimelineEntry } from '../api/types';
import { aCallout } from '../words/fixtures';
import { firstReceived, mergedFrom, suspectCounts, suspectsOf, toldApart } from './duplicates';

const known = (...callouts: CalloutView[]) =>
  new Map(callouts.map((callout) => [callout.id, { callout, whole: true, refused: false, readAt: 0 }]));

const said = (type: TimelineEntry['type'], detail: Record<string, unknown>): TimelineEntry =>
  ({ type, version: 1, at: '2026-03-01T10:00:00Z', detail });

describe('a call that may be for the same collapse', () => {
  const first = { ...aCallout(), id: 'first', suspectedDuplicates: [] };
  const second = { ...aCallout(), id: 'second', suspectedDuplicates: ['first'] };

  it('is shown on both sides, whichever of the two the service has told it of', () => {
    expect(suspectsOf(first, known(first, second))).toEqual([second]);
    expect(suspectsOf(second, known(first, second))).toEqual([first]);
  });
  it('is not shown once it is closed or told apart', () => {
    expect(suspectsOf(first, known(first, { ...second, state: 'CLOSED' }))).toEqual([]);
    const apart = { ...first, timeline: [said('DISTINCT', { from: 'second', apart: true })] };
    expect(suspectsOf(apart, known(apart, second))).toEqual([]);
    expect(suspectsOf(second, known(apart, second))).toEqual([]);
    const again = { ...apart, timeline: [...apart.timeline, said('DISTINCT', { from: 'second', apart: false })] };
    expect(suspectsOf(again, known(again, second))).toEqual([second]);
  });
  it('may be the same after all as long as both are open, until somebody says so', () => {
    const word = said('DISTINCT', { from: 'second', reference: 'CAD-2', apart: true, by: 'Clara' });
    const apart = { ...first, timeline: [word] };
    expect(toldApart(apart, known(apart, second))).toEqual([{ id: 'second', reference: 'CAD-2', by: 'Clara' }]);
    expect(toldApart(apart, known(apart, { ...second, state: 'CLOSED' }))).toEqual([]);
    expect(toldApart({ ...apart, state: 'CLOSED' }, known(second))).toEqual([]);
    const again = { ...first, timeline: [word, said('DISTINCT', { from: 'second', apart: false })] };
    expect(toldApart(again, known(again, second))).toEqual([]);
  });
  it('is counted once on each side, as it is shown', () => {
    const third = { ...aCallout(), id: 'third', suspectedDuplicates: ['first', 'second'] };
    expect(suspectCounts(known(first, { ...second, suspectedDuplicates: ['first', 'third'] }, third)))
      .toEqual(new Map([['second', 2], ['first', 2], ['third', 2]]));
    expect(suspectCounts(known(first, { ...second, state: 'CLOSED' }))).toEqual(new Map());
    const apart = { ...first, timeline: [said('DISTINCT', { from: 'second', apart: true })] };
    expect(suspectCounts(known(apart, second))).toEqual(new Map());
  });
  it('stays as the later one unless somebody says otherwise', () => {
    const later = { ...second, receivedAt: '2030-01-01T00:00:00Z' };
    expect(firstReceived(later, first)).toBe(first);
    expect(firstReceived(first, later)).toBe(first);
  });
});

describe('merged calls', () => {
  it('are those of the timeline that nobody has taken back', () => {
    const merged = said('MERGED', { from: 'a', reference: 'CAD-1', by: 'Clara' });
    expect(mergedFrom([merged]).map(({ id, by }) => [id, by])).toEqual([['a', 'Clara']]);
    expect(mergedFrom([merged, said('UNMERGED', { from: 'a' })])).toEqual([]);
    expect(mergedFrom([said('MERGED', { into: 'b' })])).toEqual([]);
  });
});
