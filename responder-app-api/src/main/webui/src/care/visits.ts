import type { PhoneAlert } from '../alert/alert';
import type { Command } from '../outbox/command';

/** A visit that was accepted and not set out for: it waits on the home screen, and leaves the phone to everything else. */
export function isAhead({ view }: PhoneAlert, outbox: readonly Command[]): boolean {
  if (view.kind !== 'CARE_REQUEST' || view.state !== 'ASSIGNED') return false;
  if (view.assignment && view.assignment.progress !== 'ASSIGNED') return false;
  return !outbox.some(({ kind, alertId }) => kind === 'PROGRESS' && alertId === view.id);
}

/** The visits ahead, the next one first; one of which this phone does not know the time yet comes last. */
export function visitsAhead(alerts: Iterable<PhoneAlert>, outbox: readonly Command[]): PhoneAlert[] {
  return [...alerts].filter((alert) => isAhead(alert, outbox)).sort((a, b) => beginOf(a) - beginOf(b) || (a.view.id < b.view.id ? -1 : 1));
}

/** Whether somebody may be on the way to it although they have not said so; never while its time is not known. */
export const hasBegun = (visit: PhoneAlert, nowMs: number): boolean => beginOf(visit) <= nowMs;

/** Epoch milliseconds; a number above all others when it is not known. */
function beginOf({ view }: PhoneAlert): number {
  const from = view.assignment?.details?.windowFrom;
  return from ? Date.parse(from) : Number.MAX_VALUE;
}

/** Where a visit's screen is found as long as it lies ahead. */
export const VISIT = 'visit';
export const visitAddress = (alertId: string): string => `#/${VISIT}/${encodeURIComponent(alertId)}`;
