import { describe, expect, it } from 'vitest';
import { allOnce } from './attribution';

describe('what the map of an assignment owes to others', () => {
  it('names the list of the AED beside the base map, each once', () => {
    const osm = '© OpenStreetMap contributors';
    expect(allOnce([osm, 'Town of Vaduz'])).toEqual([osm, 'Town of Vaduz']);
    expect(allOnce([osm, `${osm}, export by defikarte.ch`])).toEqual([`${osm}, export by defikarte.ch`]);
    expect(allOnce([osm, ''])).toEqual([osm]);
  });
});
