import { describe, expect, it } from 'vitest';
import { anOffer } from './fixtures';
import { howFar, task } from './words';

describe('what is asked of somebody', () => {
  it('is to fetch a defibrillator, for a runner', () => {
    expect(task('AED_RUNNER', false)).toBe('Fetch a defibrillator, then go');
  });
  it('is to take their own, for a runner who carries one', () => {
    expect(task('AED_RUNNER', true)).toBe('Take your own defibrillator and go');
  });
  it('is to go straight, whatever they carry', () => {
    expect(task('DIRECT', true)).toBe(task('DIRECT', false));
  });
});

describe('how far it is', () => {
  it('is one distance and one time for whoever is known exactly', () => {
    expect(howFar(anOffer, 35)).toBe('about 300 m, 4 min');
  });
  it('is a range for whoever is known coarsely', () => {
    expect(howFar({ ...anOffer, distanceMetres: 1200, etaMinutes: 12 }, 700)).toBe('500 m to 1.9 km, 5 to 19 min');
  });
  it('may be next door for whoever is known to a kilometre', () => {
    expect(howFar(anOffer, 707)).toBe('up to 1.1 km, 14 min at most');
  });
});
