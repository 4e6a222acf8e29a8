import { describe, expect, it } from 'vitest';
import { coarse } from './coarse';

const exact = { lon: 9.5209, lat: 47.1392, accuracyMetres: 12.5 };

describe('being known coarsely', () => {
  /** The service has the same in its own test. */
  it.each([
    ['STREET', 9.520659, 47.139103, 35.355339],
    ['ABOUT_200_M', 9.520289, 47.138879, 141.421356],
    ['ABOUT_1_KM', 9.515006, 47.138879, 707.106781],
  ] as const)('is in squares as the service has them: %s', (precision, lon, lat, accuracyMetres) => {
    const told = coarse(exact, precision);

    expect(told.lon).toBeCloseTo(lon, 5);
    expect(told.lat).toBeCloseTo(lat, 5);
    expect(told.accuracyMetres).toBeCloseTo(accuracyMetres, 5);
  });

  it('tells no more the second time', () => {
    const once = coarse(exact, 'ABOUT_200_M');

    expect(coarse(once, 'ABOUT_200_M')).toEqual(once);
  });

  it('never claims to be more exact than the phone was', () => {
    expect(coarse({ ...exact, accuracyMetres: 3_000 }, 'STREET').accuracyMetres).toBe(3_000);
  });
});
