import type { CheckPlan } from './types';

/** When to look again, as somebody writes it down. */
export interface PlanForm { everyDays: string; batteryUntil: string; padsUntil: string }

export const planFormOf = ({ everyDays, batteryUntil, padsUntil }: CheckPlan): PlanForm =>
  ({ everyDays: everyDays?.toString() ?? '', batteryUntil: batteryUntil ?? '', padsUntil: padsUntil ?? '' });

/** What is sent: an empty field takes back what was said. */
export function planOf(form: PlanForm): CheckPlan {
  return {
    ...(form.everyDays.trim() && { everyDays: Number(form.everyDays) }),
    ...(form.batteryUntil && { batteryUntil: form.batteryUntil }),
    ...(form.padsUntil && { padsUntil: form.padsUntil }),
  };
}

/** Why so many days cannot be; nothing where they can. */
export function daysProblem(text: string): string | null {
  if (!text.trim()) return null;
  const days = Number(text);
  return Number.isInteger(days) && days >= 1 && days <= 3650 ? null : 'A whole number of days, 1 to 3650';
}
