import { describe, expect, it } from 'vitest';
import { task } from './words';

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
