import { describe, expect, it } from 'vitest';
import type { DeviceView } from '../api/types';
import { ringVerdict } from './verdict';

const aDevice = (changes: Partial<DeviceView> = {}): DeviceView =>
  ({ deviceId: 'd1', platform: 'WEB', retired: false, canRing: 'PROVEN', ...changes });

describe('whether this phone would wake its owner', () => {
  it('is good only where a push has proven it', () => {
    expect(ringVerdict(aDevice(), 'READY', 'GRANTED').tone).toBe('good');
    expect(ringVerdict(aDevice({ canRing: 'UNPROVEN' }), 'READY', 'GRANTED')).toEqual({ words: 'ring.unproven', tone: 'warn' });
  });

  it('is no where notifications are not allowed, whatever was proven before', () => {
    expect(ringVerdict(aDevice(), 'BLOCKED', 'DENIED').words).toBe('ring.cannot');
    expect(ringVerdict(aDevice(), 'NOT_ASKED', 'NOT_ASKED').words).toBe('ring.cannot');
  });

  it('is no where push does not know the phone any more, or never did', () => {
    expect(ringVerdict(aDevice({ retired: true }), 'READY', 'GRANTED').words).toBe('ring.cannot');
    expect(ringVerdict(undefined, 'READY', 'GRANTED').words).toBe('ring.cannot');
    expect(ringVerdict(aDevice(), 'FAILED', 'GRANTED').words).toBe('ring.cannot');
  });

  it('is told of the demonstration as what it is', () => {
    expect(ringVerdict(aDevice(), 'PAGE_ONLY', 'NOT_ASKED')).toEqual({ words: 'ring.pageOnly', tone: 'warn' });
  });
});
