import { expect, it } from 'vitest';
import type { AedView } from '../api/types';
import { aedsNear, availabilityOf, placeInBuilding } from './nearby';

const SCENE = { lon: 9.52, lat: 47.14 };
const aed = (id: string, lat: number): AedView =>
  ({ id, source: 'osm', sourceRef: id, lon: 9.52, lat, condition: 'AVAILABLE', hoursStanding: 'READABLE', usability: 'OPEN' });

it('AEDs near a place are told with the nearest first, and none that is farther than asked', () => {
  const near = aedsNear(SCENE, [aed('far', 47.16), aed('second', 47.145), aed('first', 47.141)], 1000);
  expect(near.map((each) => `${each.aed.id} ${Math.round(each.metres)} m`)).toEqual(['first 111 m', 'second 556 m']);
});

it('an AED that is away is not called usable, whatever its opening hours', () => {
  expect(availabilityOf({ condition: 'TAKEN', usability: 'OPEN' })).toBe('Taken');
  expect(availabilityOf({ condition: 'AVAILABLE', usability: 'OPEN' })).toBe('Usable now');
  expect(availabilityOf({ condition: 'AVAILABLE', usability: 'CLOSED' })).toBe('Closed now');
});

it('an AED is found by what is known of its place, and nothing is made up', () => {
  expect(placeInBuilding({ description: 'Beside the lift', indoor: true, level: '0' })).toBe('Beside the lift, indoors, level 0');
  expect(placeInBuilding({})).toBe('');
});
