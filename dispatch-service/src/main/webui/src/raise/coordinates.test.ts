import { describe, expect, it } from 'vitest';
import { parseCoordinates, type Bounds } from './coordinates';

const LIECHTENSTEIN: Bounds = [9.47, 47.04, 9.64, 47.28];
const STAEDTLE = { lon: 9.5209, lat: 47.1392 };

describe('coordinates', () => {
  it.each(['9.5209, 47.1392', ' 9.5209 47.1392 ', '9.5209;47.1392', '9.5209°, 47.1392°'])('are read from "%s"', (text) => {
    expect(parseCoordinates(text)).toEqual(STAEDTLE);
  });

  it('given latitude first are turned when the region shows that they must be', () => {
    expect(parseCoordinates('47.1392, 9.5209', LIECHTENSTEIN)).toEqual(STAEDTLE);
  });

  it('are taken as said when the region shows nothing', () => {
    expect(parseCoordinates('9.5209, 47.1392', [0, 0, 1, 1])).toEqual(STAEDTLE);
  });

  it('with an impossible latitude are turned', () => {
    expect(parseCoordinates('-33.9, 151.2')).toEqual({ lon: 151.2, lat: -33.9 });
  });

  it.each(['', '9.5', '9.5, 47.1, 3', 'nine, ten', '1e9, 47', '200, 300', 'NaN, 1'])('are not read from "%s"', (text) => {
    expect(parseCoordinates(text)).toBeUndefined();
  });
});
