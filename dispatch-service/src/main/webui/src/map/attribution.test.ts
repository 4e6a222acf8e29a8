import { describe, expect, it } from 'vitest';
import { allOnce } from './attribution';

describe('what the map owes to others', () => {
  it('is said once, and not where another line says it', () => {
    const osm = '© OpenStreetMap contributors';
    expect(allOnce([osm, '', `${osm}, export by defikarte.ch`, 'Town of Vaduz', osm])).toEqual([
      `${osm}, export by defikarte.ch`, 'Town of Vaduz',
    ]);
  });
});
