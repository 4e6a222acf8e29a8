import { describe, expect, it } from 'vitest';
import { followingOf, isDue } from './schedule';

describe('following a responder', () => {
  it('stops with duty, unless they are on the way', () => {
    expect(followingOf(false, false)).toBe('NOT');
    expect(followingOf(false, true)).toBe('ON_THE_WAY');
    expect(isDue('NOT', undefined, 0)).toBe(false);
  });

  it('sends the first fix at once, then one a minute', () => {
    expect(isDue('WAITING', undefined, 0)).toBe(true);
    expect(isDue('WAITING', 0, 30_000)).toBe(false);
    expect(isDue('WAITING', 0, 60_000)).toBe(true);
  });

  it('sends one every few seconds on the way', () => {
    expect(isDue('ON_THE_WAY', 0, 2_000)).toBe(false);
    expect(isDue('ON_THE_WAY', 0, 4_000)).toBe(true);
  });
});
