import { expect, it } from 'vitest';
import { after } from '../words/fixtures';
import { alarmTitle, toldOf } from './done';
import type { PastAlarm } from './types';

const past = (over: Partial<PastAlarm>): PastAlarm =>
  ({ id: 'a', kind: 'PANIC', about: 'Anna Frick', raisedAt: after(0), mayReopen: false, acts: [], ...over });

it('tells who did what about an alarm, and with which note it ended, the newest first', () => {
  const alarm = past({
    clearedAt: after(60),
    acts: [
      { at: after(5), act: 'NOTICE_SENT', detail: 'webhook' },
      { at: after(9), act: 'TAKEN', by: 'Clara' },
      { at: after(20), act: 'OFFERED', by: 'Clara', detail: 'Lena' },
      { at: after(60), act: 'RESOLVED', by: 'Lena', detail: 'Police are with her' },
    ],
  });
  expect(alarmTitle(alarm)).toBe('Volunteer in danger, Anna Frick');
  expect(toldOf(alarm).map(({ words }) => words)).toEqual([
    'Over, says Lena: “Police are with her”',
    'Clara asks Lena to take it over',
    'Clara sees to it',
    'Nobody at the desk saw to it: the duty phone was told',
    'Raised',
  ]);
});

it('tells an end that nobody has said, also of one that was taken back before', () => {
  const acts: PastAlarm['acts'] = [
    { at: after(10), act: 'RESOLVED', by: 'Lena', detail: 'is well' },
    { at: after(20), act: 'REOPENED', by: 'Clara' },
  ];
  expect(toldOf(past({ acts }))[0]?.words).toBe('Not over, says Clara, and sees to it');
  expect(toldOf(past({ acts, clearedAt: after(30) }))[0]).toEqual({ at: after(30), words: 'Over by itself: it is so no more', act: false });
});
