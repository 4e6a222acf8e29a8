import { named } from '../words/names';
import type { Device, GuardianWord } from './types';

const GUARDIANS: Record<GuardianWord, string> = {
  NOBODY: 'Nobody looks after it',
  NOT_TOLD: 'Its guardian was not told: let them know',
  BEING_TOLD: 'Its guardian is being told',
  TOLD: 'Its guardian was told',
  UNDELIVERABLE: 'Its guardian could not be told',
};

export const guardianWord = (word: GuardianWord): string => named(GUARDIANS, word);

/** What somebody has to do with a device that is not in its place. */
const TASKS: Partial<Record<Device['condition'], string>> = {
  AWAITING_RETURN: 'Bring it back and check it',
  GONE_WITH_CREW: 'Ask the crew for it, then check it',
  OUT_OF_ORDER: 'Find out what is wrong, mend or replace it',
};

/** The conditions that somebody has to do something about, in the order of the day. */
export const TASK_CONDITIONS = ['OUT_OF_ORDER', 'GONE_WITH_CREW', 'AWAITING_RETURN'] as const;

export const taskOf = ({ condition }: Pick<Device, 'condition'>): string => TASKS[condition] ?? 'Wait until it is back';

/** What a check says about pads and battery: "battery good until 1 May 2030". */
export function rhythmWords({ everyDays }: { everyDays?: number | undefined }): string {
  if (everyDays === undefined) return 'no rhythm set';
  return everyDays === 1 ? 'every day' : `every ${everyDays} days`;
}

/** Who said so of a device, and why: ", says Clara: “No pads”"; nothing where nobody at a desk did. */
export function saidWords(by: string | undefined, reason: string | undefined): string {
  if (!by) return '';
  return `, says ${by}${reason ? `: “${reason}”` : ''}`;
}
