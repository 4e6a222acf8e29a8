import { describe, expect, it } from 'vitest';
import { backoff } from './backoff';

describe('the wait before the next connection', () => {
  it('is short at first and never longer than 15 seconds', () => {
    expect(backoff(1, 1)).toBe(500);
    expect(backoff(100, 1)).toBe(15_000);
  });

  it('is spread by chance over its second half', () => {
    expect(backoff(3, 0)).toBe(1000);
    expect(backoff(3, 1)).toBe(2000);
  });
});
