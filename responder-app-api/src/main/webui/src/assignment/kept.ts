import { del, get, update } from 'idb-keyval';
import { ALERTS, type Alerts, type PhoneAlert, type PushedAlert } from '../alert/alert';

/** The way to a call, how the cabinet beside it looks, and what to do there: kept, so that they are there without a connection. */
export const WAY = 'way';
export const AED_PHOTO = 'aed-photo';
export const STEP_CARD = 'step-card';

/** What is kept no longer than its assignment runs. */
export interface OfCall {
  readonly assignmentId: string;
}

/** The assignments that run, by id. */
export function runningOf(alerts: Alerts): string[] {
  return Object.values(alerts).flatMap(({ view }) => (view.state === 'ASSIGNED' && view.assignment ? [view.assignment.id] : []));
}

/** Takes off this phone where every call was but those that run. */
export async function forgetEnded(running: readonly string[]): Promise<void> {
  for (const key of [WAY, AED_PHOTO, STEP_CARD]) {
    const kept = await get<OfCall>(key);
    if (kept && !running.includes(kept.assignmentId)) await del(key);
  }
}

/** The same for one call, of whose end no page has heard; that it ended the next page is told by the push itself. */
export async function forgetPlaceOf({ alertId, sequence }: PushedAlert): Promise<void> {
  let running: string[] = [];
  await update<Alerts>(ALERTS, (alerts = {}) => {
    const known = alerts[alertId];
    const left = known && known.view.sequence < sequence ? { ...alerts, [alertId]: withoutPlace(known) } : alerts;
    running = runningOf(left);
    return left;
  });
  await forgetEnded(running);
}

function withoutPlace(alert: PhoneAlert): PhoneAlert {
  const { assignment: _, ...view } = alert.view;
  return { ...alert, view };
}
