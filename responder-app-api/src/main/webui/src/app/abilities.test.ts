import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ResponderView } from '../api/types';
import { reportCheck } from '../check/report';
import { tellOfAbilities } from './abilities';
import { change } from './store';

vi.mock('../check/report', () => ({ reportCheck: vi.fn(() => Promise.resolve()) }));

const told = (): number => vi.mocked(reportCheck).mock.calls.length;

describe('what the console is told of a phone', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.mocked(reportCheck).mockClear();
  });
  afterEach(() => vi.useRealTimers());

  it('is told once after an opening, and again when its owner takes something from it, without the check page', async () => {
    tellOfAbilities();
    change({ push: 'READY' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told()).toBe(0);

    change({ me: { id: 'r1' } as ResponderView });
    change({ sound: 'READY' });
    change({ position: 'SHARED' });
    await vi.advanceTimersByTimeAsync(4_999);
    expect(told()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(told()).toBe(1);

    change({ stream: 'LOST' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told()).toBe(1);

    change({ push: 'BLOCKED' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told()).toBe(2);
  });
});
