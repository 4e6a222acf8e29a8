import { isSeenTo } from '../alarms/order';
import type { Alarm as DeskAlarm } from '../alarms/types';
import type { AssignmentSummary } from '../api/types';
import { millis } from '../time/words';

/** What is known of the alarms at the desk: nothing until they have been read. */
type Standing = readonly DeskAlarm[] | undefined;

/** Who sees to somebody in danger, and whether anybody is still wanted for it. */
export interface SeenTo { words: string; wanted: boolean }

/** The callout says who took it; the desk knows whether they still have it, and are still there. */
export function seenTo({ id, alarm }: AssignmentSummary, standing: Standing, me: string | undefined): SeenTo {
  const nobody = { words: 'Nobody sees to it yet', wanted: true };
  const taken = alarm?.takenAt === undefined ? nobody : { words: `${alarm.takenBy ?? 'Somebody'} sees to it`, wanted: false };
  const atDesk = standing?.find(({ kind, subject }) => kind === 'PANIC' && subject === id);
  if (!atDesk) return standing && !taken.wanted ? { words: `${alarm?.takenBy ?? 'Somebody'} saw to it`, wanted: false } : taken;
  const { owner, unownedSince } = atDesk;
  if (!owner) {
    const givenBack = unownedSince !== undefined && alarm?.takenAt !== undefined && millis(unownedSince) > millis(alarm.takenAt);
    return givenBack ? { words: `${alarm.takenBy ?? 'Somebody'} has given it back: nobody sees to it`, wanted: true } : taken;
  }
  if (!isSeenTo(atDesk, me)) return { words: `${owner.name} took it, but is not at a desk`, wanted: true };
  return { words: owner.subject === me ? 'You see to it' : `${owner.name} sees to it`, wanted: false };
}
