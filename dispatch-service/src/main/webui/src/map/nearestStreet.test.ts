import { expect, it } from 'vitest';
import { distanceToLine } from './nearestStreet';

const bend = [[0, 0], [10, 0], [10, 10]];

it.each([
  ['beside a stretch', [5, 3], 3],
  ['beyond an end', [-3, -4], 5],
  ['at the bend', [13, -4], 5],
  ['on the line', [10, 5], 0],
])('the distance to a line is right %s', (_, point, distance) => {
  expect(distanceToLine(point, bend)).toBeCloseTo(distance);
});
