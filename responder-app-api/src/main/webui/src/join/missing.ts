import type { MembershipView, Organisation, QualificationCode, QualificationView } from '../api/types';
import { daysUntil, SOON_DAYS } from './soon';

/** How a qualification stands with one organisation, and whether something is to be done about it. */
export interface Standing {
  readonly code: QualificationCode;
  readonly required: boolean;
  /** Absent when nothing was claimed. */
  readonly view?: QualificationView;
  /** Days that it still holds, where that is not long. */
  readonly daysLeft?: number;
  readonly documentWanted: boolean;
}

/** All that the organisation asks for and all that the member has said, what is required first. */
export function standings(membership: MembershipView, organisation: Organisation | undefined, nowMs: number): Standing[] {
  const asked = organisation?.entry.asksFor ?? [];
  const claimed = membership.qualifications.filter(({ code }) => !asked.some((each) => each.code === code));
  return [
    ...[...asked].sort((one, other) => Number(other.required) - Number(one.required)),
    ...claimed.map(({ code }) => ({ code, required: false })),
  ].map(({ code, required }) => standing(code, required, membership.qualifications.find((each) => each.code === code), nowMs));
}

function standing(code: QualificationCode, required: boolean, view: QualificationView | undefined, nowMs: number): Standing {
  const daysLeft = view?.verified && view.validUntil ? daysUntil(view.validUntil, nowMs) : undefined;
  const soon = daysLeft !== undefined && daysLeft <= SOON_DAYS;
  const settled = view?.verified ? soon || view.reason !== undefined : view?.state !== 'IN_REVIEW';
  return { code, required, documentWanted: settled, ...(view ? { view } : {}), ...(soon ? { daysLeft } : {}) };
}
