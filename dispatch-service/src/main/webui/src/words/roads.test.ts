import { describe, expect, it } from 'vitest';
import type { RegionView } from '../api/types';
import { roadWords } from './roads';

const rome: RegionView = { key: 'a1', name: 'Rome', roads: 'LOADED' };

describe('what is said of the roads', () => {
  it('is nothing while travel is judged by them', () => {
    expect(roadWords(rome)).toBe('');
    expect(roadWords(undefined)).toBe('');
  });

  it('is that there are none', () => {
    expect(roadWords({ ...rome, roads: 'NONE' })).toBe('No road data: straight lines');
  });

  it('is how far the next region has come', () => {
    const preparation = { name: 'Monaco', step: 'Loading roads', percent: 60 };
    expect(roadWords({ ...rome, preparation })).toBe('Loading roads of Monaco, 60 %');
  });

  it('is why the next region did not come', () => {
    const preparation = { name: 'Monaco', step: 'Loading roads', percent: 60, failed: 'monaco.osm.pbf holds no roads.' };
    expect(roadWords({ ...rome, preparation })).toBe('Monaco could not be loaded: monaco.osm.pbf holds no roads.');
  });
});
