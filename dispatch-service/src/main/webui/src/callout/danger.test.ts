import { expect, it } from 'vitest';
import type { Alarm } from '../alarms/types';
import type { AssignmentSummary } from '../api/types';
import { after } from '../words/fixtures';
import { seenTo } from './danger';

const raised = { id: 'anna', alarm: { raisedAt: after(0) } } as AssignmentSummary;
const taken = { id: 'anna', alarm: { raisedAt: after(0), takenAt: after(10), takenBy: 'Clara' } } as AssignmentSummary;
const clara = { subject: 'clara', name: 'Clara', since: after(10), present: true };
const standing = (of: Partial<Alarm>): Alarm[] => [{ kind: 'PANIC', subject: 'anna', ...of } as Alarm];

it('wants somebody until an alarm is taken, and nobody after that', () => {
  expect(seenTo(raised, standing({ unownedSince: after(0) }), 'lena')).toEqual({ words: 'Nobody sees to it yet', wanted: true });
  expect(seenTo(taken, standing({ owner: clara }), 'lena')).toEqual({ words: 'Clara sees to it', wanted: false });
  expect(seenTo(taken, standing({ owner: clara }), 'clara')).toEqual({ words: 'You see to it', wanted: false });
});

it('wants somebody again when its owner has left the desk, but not for the owner themselves', () => {
  const away = standing({ owner: { ...clara, present: false } });
  expect(seenTo(taken, away, 'lena')).toEqual({ words: 'Clara took it, but is not at a desk', wanted: true });
  expect(seenTo(taken, away, 'clara').wanted).toBe(false);
});

it('wants somebody again when it was given back, and not while the desk has only not heard yet that it was taken', () => {
  expect(seenTo(taken, standing({ unownedSince: after(20) }), 'lena')).toEqual({ words: 'Clara has given it back: nobody sees to it', wanted: true });
  expect(seenTo(taken, standing({ unownedSince: after(0) }), 'lena')).toEqual({ words: 'Clara sees to it', wanted: false });
});

it('goes by the callout where the alarms of the desk are not known, and says when it is over', () => {
  expect(seenTo(taken, undefined, 'lena')).toEqual({ words: 'Clara sees to it', wanted: false });
  expect(seenTo(raised, undefined, 'lena').wanted).toBe(true);
  expect(seenTo(taken, [], 'lena')).toEqual({ words: 'Clara saw to it', wanted: false });
  expect(seenTo(raised, [], 'lena').wanted).toBe(true);
});
