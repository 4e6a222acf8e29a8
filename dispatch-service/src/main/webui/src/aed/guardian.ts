import { Problem } from '../api/http';
import type { AedCondition, Guardian, Notice } from '../api/types';
import { named } from '../words/names';

/** What a coordinator writes down about who looks after a device. */
export interface Written { name: string; email: string; phone: string }

export const NOTHING_WRITTEN: Written = { name: '', email: '', phone: '' };

export const writtenOf = ({ name = '', email = '', phone = '' }: Guardian): Written => ({ name, email, phone });

/** What is sent: an empty field is none. */
export function guardianOf(written: Written): Guardian {
  const said = Object.entries(written).map(([field, value]: [string, string]) => [field, value.trim()] as const);
  return Object.fromEntries(said.filter(([, value]) => value)) as Guardian;
}

/** Why it cannot be sent yet; undefined when it can. */
export function missingOf({ name, email, phone }: Written): string | undefined {
  if (!name.trim()) return 'Say who it is.';
  return email.trim() || phone.trim() ? undefined : 'An e-mail address or a telephone number is needed: how else would they hear?';
}

/** That nobody looks after a device is an answer, not a failure. */
export async function foundOrNone(asking: Promise<Guardian>): Promise<Guardian | undefined> {
  try {
    return await asking;
  } catch (cause) {
    if (cause instanceof Problem && cause.status === 404) return undefined;
    throw cause;
  }
}

const TOLD: Record<Notice['state'], string> = {
  QUEUED: 'is being told',
  SENT: 'was told',
  LEFT_TO_THE_DESK: 'has not been told by us: let them know',
  LAPSED: 'was not told: nobody looked after it',
  UNDELIVERABLE: 'could not be told',
};

const HAPPENED: Partial<Record<AedCondition, string>> = {
  TAKEN: 'it was taken',
  AWAITING_RETURN: 'it awaits its return',
  GONE_WITH_CREW: 'it has gone with the crew',
  OUT_OF_ORDER: 'it is out of order',
};

/** One notice in words: "was told that it was taken". */
export function noticeWords({ state, condition }: Pick<Notice, 'state' | 'condition'>): string {
  const happened = HAPPENED[condition] ?? `it is ${condition.toLowerCase().replaceAll('_', ' ')}`;
  return state === 'LAPSED' ? `${happened}; ${named(TOLD, state)}` : `${named(TOLD, state)} that ${happened}`;
}
