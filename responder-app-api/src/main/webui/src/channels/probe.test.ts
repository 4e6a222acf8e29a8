import { describe, expect, it, vi } from 'vitest';
import { awaitProbe, hearProbe, readProbe } from './probe';

describe('a test push', () => {
  it('is told from an alert, however deep its transport wraps it', () => {
    expect(readProbe({ probe: 'p1' })).toBe('p1');
    expect(readProbe({ from: '1', data: { probe: 'p1' } })).toBe('p1');
    expect(readProbe({ token: 'emu', message: { data: { probe: 'p1' } } })).toBe('p1');
    expect(readProbe({ data: { alertId: 'a1' } })).toBeUndefined();
    expect(readProbe(undefined)).toBeUndefined();
  });

  it('is waited for, and may come before anybody waits', async () => {
    const waited = awaitProbe('p2', 1000);
    hearProbe('p2');
    await expect(waited).resolves.toBeUndefined();
    await expect(awaitProbe('p2', 1000)).resolves.toBeUndefined();
  });

  it('is not waited for longer than said', async () => {
    vi.useFakeTimers();
    const waited = awaitProbe('p3', 1000);
    const failed = expect(waited).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(1001);
    await failed;
    vi.useRealTimers();
  });
});
