import { useSession, type Staff } from './session';

/** Who is signed in; nobody while the session starts. */
export function useStaff(): Staff | undefined {
  return useSession((session) => ('staff' in session ? session.staff : undefined));
}

const has = (staff: Staff | undefined, ...roles: string[]): boolean => staff?.roles.some((role) => roles.includes(role)) ?? false;

/** Whoever works at the desk, and does not only look at it. */
export const isAtTheDesk = (staff: Staff | undefined): boolean => has(staff, 'coordinator', 'clinical-lead', 'admin');
export const isClinicalLead = (staff: Staff | undefined): boolean => has(staff, 'clinical-lead', 'admin');
export const isAdmin = (staff: Staff | undefined): boolean => has(staff, 'admin');
/** Who may read and write whom to tell about a device. */
export const mayKnowGuardians = (staff: Staff | undefined): boolean => has(staff, 'coordinator', 'admin');
