import type { AlarmDone, PastAlarm } from './types';
import { ALARMS } from './words';

/** One thing that was told of an alarm. */
export interface Told { at: string; words: string; act: boolean }

/** An alarm from its beginning, the newest first: that it came, who did what about it, and that it ended by itself. */
export function toldOf(alarm: PastAlarm): Told[] {
  const done = alarm.acts.map((act) => ({ at: act.at, words: doneWords(act), act: act.by !== undefined }));
  const cleared = alarm.clearedAt !== undefined && alarm.acts.findLast(isEnding)?.act !== 'RESOLVED';
  return [
    { at: alarm.raisedAt, words: 'Raised', act: false },
    ...done,
    ...(cleared ? [{ at: alarm.clearedAt ?? '', words: 'Over by itself: it is so no more', act: false }] : []),
  ].reverse();
}

const isEnding = ({ act }: AlarmDone) => act === 'RESOLVED' || act === 'REOPENED';

/** "Volunteer in danger, Anna Frick". */
export const alarmTitle = ({ kind, about }: PastAlarm): string => [ALARMS[kind], about].filter(Boolean).join(', ');

function doneWords({ act, by = 'Somebody', detail }: AlarmDone): string {
  switch (act) {
    case 'TAKEN': return `${by} sees to it`;
    case 'OFFERED': return `${by} asks ${detail ?? 'a colleague'} to take it over`;
    case 'RELEASED': return `${by} has given it back`;
    case 'RESOLVED': return `Over, says ${by}: “${detail ?? ''}”`;
    case 'REOPENED': return `Not over, says ${by}, and sees to it`;
    case 'NOTICE_SENT': return 'Nobody at the desk saw to it: the duty phone was told';
  }
}
