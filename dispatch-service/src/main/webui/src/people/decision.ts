import { endOf } from './days';
import type { Verification, VerificationTask } from './types';

export type Verdict = 'APPROVE' | 'ASK_AGAIN' | 'REFUSED';

export const VERDICTS: Record<Verdict, string> = { APPROVE: 'Approve', ASK_AGAIN: 'Ask for another document', REFUSED: 'Refuse' };

/** What is chosen and written before it is said. */
export interface Draft { verdict: Verdict; day: string; reason: string }

/** The word as the service takes it. */
export function wordOf({ verdict, day, reason }: Draft, document: string | undefined, timeZone: string): Verification {
  const about = document === undefined ? {} : { document };
  if (verdict !== 'APPROVE') return { verified: false, objection: { verdict, reason: reason.trim() }, ...about };
  const end = endOf(day, timeZone);
  return { verified: true, ...(end && { validUntil: end }), ...about };
}

/** Why this person's approval would not count now; undefined when it would. */
export function whyNotToApprove({ approved }: Pick<VerificationTask, 'approved'>, isLead: boolean): string | undefined {
  if (!approved) return undefined;
  if (approved.own) return 'You approved this first. The second approval has to be another person’s, a clinical lead’s.';
  return isLead ? undefined : `${approved.byName} approved this first. The second approval is a clinical lead’s.`;
}

/** What an approval comes to, for the button. */
export function approvalWords({ takesTwoPeople, approved }: Pick<VerificationTask, 'takesTwoPeople' | 'approved'>): string {
  if (!takesTwoPeople) return 'Approve';
  return approved ? 'Approve as the second' : 'Approve as the first of two';
}
