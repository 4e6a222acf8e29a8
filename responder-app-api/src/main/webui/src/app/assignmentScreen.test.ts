import { describe, expect, it } from 'vitest';
import { isWantedAhead } from './assignmentScreen';

describe('the screen of an assignment', () => {
  it('is brought by a page that waits, once it is connected', () => {
    expect(isWantedAhead('CONNECTING', undefined)).toBe(false);
    expect(isWantedAhead('OPEN', undefined)).toBe(true);
  });

  it('is brought under an alert as soon as that rings, and under nothing else on screen', () => {
    expect(isWantedAhead('LOST', 'RINGING')).toBe(true);
    expect(isWantedAhead('OPEN', 'YES_SENDING')).toBe(false);
    expect(isWantedAhead('OPEN', 'STOOD_DOWN')).toBe(false);
  });
});
