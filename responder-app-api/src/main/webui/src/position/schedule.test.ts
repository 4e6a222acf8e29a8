import { describe, expect, it } from 'vitest';
import { followingOf, waitOf } from './schedule';

describe('following a responder', () => {
  it('stops with duty, unless they are on the way', () => {
    expect(followingOf(false, false)).toBe('NOT');
    expect(followingOf(false, true)).toBe('ON_THE_WAY');
    expect(waitOf('NOT', undefined, 0)).toBeUndefined();
  });

  it('sends the first fix at once, then one in five minutes', () => {
    expect(waitOf('WAITING', undefined, 0)).toBe(0);
    expect(waitOf('WAITING', 0, 30_000)).toBe(269_500);
    expect(waitOf('WAITING', 0, 300_000)).toBe(0);
  });

  it('sends one every few seconds on the way', () => {
    expect(waitOf('ON_THE_WAY', 0, 2_000)).toBe(1_500);
    expect(waitOf('ON_THE_WAY', 0, 4_000)).toBe(0);
  });
});
