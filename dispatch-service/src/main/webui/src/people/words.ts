import type { CanRing, DeskAct, Member, MembershipState, QualificationCode, QualificationState, Tier } from './types';

export const MEMBERSHIP_STATES: Record<MembershipState, string> = {
  APPLIED: 'Has applied', ACTIVE: 'Active', SUSPENDED: 'Suspended', EXPIRED: 'Ended',
};

export const TIERS: Record<Tier, string> = {
  BYSTANDER: 'Bystander: public places', COMMUNITY: 'Community: also private homes', CLINICAL: 'Clinical: also care homes and health facilities',
};

export const SHORT_TIERS: Record<Tier, string> = { BYSTANDER: 'Bystander', COMMUNITY: 'Community', CLINICAL: 'Clinical' };

export const QUALIFICATIONS: Record<QualificationCode, string> = {
  BYSTANDER_CPR: 'Bystander CPR',
  BLS_AED: 'Basic life support with AED',
  FIRST_RESPONDER: 'First responder',
  NURSE: 'Nurse',
  PARAMEDIC: 'Paramedic',
  DOCTOR: 'Doctor',
  IDENTITY_CHECKED: 'Identity checked',
  DBS_BASIC: 'Basic criminal record check',
  DBS_ENHANCED: 'Enhanced criminal record check',
  DRIVER: 'Driver',
  FOOD_HYGIENE: 'Food hygiene',
  PERSONAL_CARE_TRAINED: 'Trained in personal care',
};

export const QUALIFICATION_STATES: Record<QualificationState, string> = {
  CLAIMED: 'Says so, nothing sent',
  IN_REVIEW: 'Document waits',
  VERIFIED: 'Verified',
  ASK_AGAIN: 'Asked for another document',
  REFUSED: 'Refused',
  EXPIRED: 'Has run out',
};

export const RINGS: Record<CanRing, string> = { PROVEN: 'Proven to ring', UNPROVEN: 'Not proven to ring', CANNOT: 'Cannot ring' };

/** Which qualifications lets somebody treat patients: two people have to approve them. */
export const CLINICAL: ReadonlySet<QualificationCode> = new Set(['FIRST_RESPONDER', 'NURSE', 'PARAMEDIC', 'DOCTOR']);

/** "22 Nov 2026" in the region's time zone. */
export const dateWords = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short', year: 'numeric' }).format(at);

/** The last day that something holds: its end is the first instant after. */
export const lastDayWords = (end: string, timeZone: string): string => dateWords(Date.parse(end) - 1, timeZone);

/** What somebody decided, in a sentence without its subject. */
export function actWords(act: DeskAct, timeZone: string): string {
  const until = act.validUntil ? ` until ${lastDayWords(act.validUntil, timeZone)}` : '';
  if (act.act === 'MEMBERSHIP') return `${membershipActWords(act)}${until}`;
  const what = act.qualification ? QUALIFICATIONS[act.qualification] : '';
  switch (act.act) {
    case 'APPROVED_FIRST': return `${what}: approved${until}, a second person has to`;
    case 'VERIFIED': return `${what}: verified${until}`;
    case 'UNVERIFIED': return `${what}: verification taken back`;
    case 'ASK_AGAIN': return `${what}: another document asked for`;
    case 'REFUSED': return `${what}: refused`;
  }
}

function membershipActWords({ state, tier }: DeskAct): string {
  const as = tier ? ` as ${SHORT_TIERS[tier]}` : '';
  switch (state) {
    case 'ACTIVE': return `Membership active${as}`;
    case 'SUSPENDED': return 'Suspended';
    case 'EXPIRED': return 'Membership ended';
    default: return 'Membership';
  }
}

/** "On duty", "On duty by hours", "Paused", "Off duty". */
export function dutyWords({ availability }: Member): string {
  if (availability.pausedUntil) return 'Paused';
  if (!availability.onDuty) return 'Off duty';
  return availability.byHours ? 'On duty by their hours' : 'On duty';
}
