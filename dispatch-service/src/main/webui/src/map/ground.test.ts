import { expect, it } from 'vitest';
import { boxAround, circle, metresBetween } from './ground';

const VADUZ = { lon: 9.52, lat: 47.14 };

it('a circle of 1,000 m reaches 1,000 m north and east', () => {
  const corners = circle(VADUZ, 1000);
  expect(corners[12]?.[1]).toBeCloseTo(47.14 + 1000 / 111_195, 6);
  expect(corners[0]?.[0]).toBeCloseTo(9.52 + 1000 / (111_195 * Math.cos((47.14 * Math.PI) / 180)), 6);
  expect(corners[48]).toEqual(corners[0]);
});

it('the edges of a box of 500 m are 500 m away', () => {
  const [west, south, east, north] = boxAround(VADUZ, 500);
  for (const edge of [{ ...VADUZ, lon: west }, { ...VADUZ, lon: east }, { ...VADUZ, lat: south }, { ...VADUZ, lat: north }]) {
    expect(metresBetween(VADUZ, edge)).toBeCloseTo(500, 3);
  }
});
