import type { Staff } from './session';

const WORKERS = ['coordinator', 'clinical-lead', 'admin'];
const CLINICAL = ['clinical-lead', 'admin'];

const isOneOf = (roles: readonly string[]) => (staff: Staff) => staff.roles.some((role) => roles.includes(role));

/** Who sees and does what in this page; the services judge by themselves, and refuse whatever is hidden here. */
export const may = {
  /** Work at a desk: everything that has no line of its own. */
  work: isOneOf(WORKERS),
  /** Open the console at all, if only to look. */
  look: isOneOf([...WORKERS, 'wall']),
  /** Answer for alerting although the policy objects. */
  override: isOneOf(CLINICAL),
  /** Say how long alarms wait, and who is told then. */
  setAlarms: isOneOf(CLINICAL),
  /** Change what the organisation consists of. */
  administer: isOneOf(['admin']),
};

/** A screen that hangs on the wall: it shows the board, and nobody works at it. */
export const isWall = (staff: Staff): boolean => may.look(staff) && !may.work(staff);
