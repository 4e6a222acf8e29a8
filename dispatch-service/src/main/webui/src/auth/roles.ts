import { useSession, type Staff } from './session';

/** Who is signed in; nobody while the session starts. */
export function useStaff(): Staff | undefined {
  return useSession((session) => ('staff' in session ? session.staff : undefined));
}

// Who sees and does what in this page stands here and nowhere else; the services judge by themselves.

const has = (staff: Staff | undefined, ...roles: string[]): boolean => staff?.roles.some((role) => roles.includes(role)) ?? false;

/** Whoever works at the desk, and does not only look at it. */
export const isAtTheDesk = (staff: Staff | undefined): boolean => has(staff, 'coordinator', 'clinical-lead', 'admin');
/** A screen that hangs on the wall: it shows the board, and nobody works at it. */
export const isWall = (staff: Staff | undefined): boolean => has(staff, 'wall') && !isAtTheDesk(staff);
/** Whoever may open the console at all, if only to look. */
export const mayLook = (staff: Staff | undefined): boolean => isAtTheDesk(staff) || isWall(staff);
export const isClinicalLead = (staff: Staff | undefined): boolean => has(staff, 'clinical-lead', 'admin');
/** Who answers for alerting volunteers to what was withheld: a clinical judgement, so nobody by being above. */
export const mayOverride = (staff: Staff | undefined): boolean => has(staff, 'clinical-lead');
/** Who puts a step card to use: a clinical judgement, as above. */
export const mayApproveCards = mayOverride;
export const isAdmin = (staff: Staff | undefined): boolean => has(staff, 'admin');
/** Who may read and write whom to tell about a device. */
export const mayKnowGuardians = (staff: Staff | undefined): boolean => has(staff, 'coordinator', 'admin');
