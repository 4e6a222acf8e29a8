import { describe, expect, it } from 'vitest';
import { bracketOf, narrow, serverTime } from './serverClock';

describe('the server clock', () => {
  it('is right to half a second after one quick answer, however wrong the phone is', () => {
    const known = bracketOf(1_000_000, 5_000, 5_020);

    expect(Math.abs(serverTime(known, 5_010) - 1_000_500)).toBeLessThanOrEqual(20);
  });

  it('grows more exact with each answer', () => {
    const first = bracketOf(1_000_000, 5_000, 5_400);
    const second = bracketOf(1_001_000, 5_950, 5_990);

    const known = narrow(first, second);

    expect(known.high - known.low).toBeLessThan(first.high - first.low);
    expect(known.low).toBe(1_001_000 - 5_990);
    expect(known.high).toBe(1_001_000 - 5_000);
  });

  it('believes the newest answer alone after a sleep in which the monotonic clock stood still', () => {
    const beforeSleep = bracketOf(1_000_000, 5_000, 5_010);
    const afterSleep = bracketOf(4_600_000, 6_000, 6_010);

    expect(narrow(beforeSleep, afterSleep)).toEqual(afterSleep);
  });
});
