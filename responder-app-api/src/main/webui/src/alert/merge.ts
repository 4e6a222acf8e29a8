import type { AlertView, AssignmentDetails, Channel, Offer } from '../api/types';
import { isClosing, type PhoneAlert, type PushedAlert } from './alert';

/**
 * A push counts only above the last sequence applied, so that the same news by two channels rings once. What was
 * known of place and patient goes with the assignment.
 */
export function mergePush(known: PhoneAlert | undefined, push: PushedAlert, channel: Channel, heardAt: number): PhoneAlert {
  if (known && push.sequence <= known.view.sequence) return known;
  const { assignment, ...before } = known?.view ?? { organisation: '', verdictPending: false };
  const view: AlertView = {
    ...before,
    ...(assignment && push.state === 'ASSIGNED' ? { assignment } : {}),
    id: push.alertId,
    calloutId: push.calloutId,
    kind: push.kind,
    sequence: push.sequence,
    state: push.state,
    offer: push.offer,
    practice: push.practice,
  };
  if (!known) return firstHeard(view, true, channel, heardAt);
  return { ...known, ...noted(known, view), view, partial: true, wasAssigned: known.wasAssigned || push.state === 'ASSIGNED' };
}

/**
 * What the service says whole replaces what was known, unless it is older. At the same sequence a reply once known
 * is not forgotten: the reading may have left the service before the reply arrived there.
 */
export function mergeView(known: PhoneAlert | undefined, view: AlertView, channel: Channel, heardAt: number): PhoneAlert {
  if (!known) return firstHeard(view, false, channel, heardAt);
  if (isOlder(known, view)) return known;
  return {
    ...known,
    ...noted(known, view),
    view,
    partial: false,
    wasAssigned: known.wasAssigned || view.state === 'ASSIGNED',
    broughtAed: (known.broughtAed ?? false) || hasFetchedAed(view),
  };
}

/** Notes what later news no longer tells: that they fetched the AED, and when what this phone knew came to its end. */
export function noting(known: PhoneAlert | undefined, merged: PhoneAlert, nowMs: number): PhoneAlert {
  if (merged === known) return known;
  const collected = merged.view.assignment?.progress === 'AED_COLLECTED' && !merged.collectedAed;
  const ends = known && !isClosing(known.view.state) && isClosing(merged.view.state);
  return { ...merged, ...(collected ? { collectedAed: true } : {}), ...(ends ? { endedAt: nowMs } : {}) };
}

/** Whether they have a device with them that belongs somewhere; known only while the assignment runs. */
function hasFetchedAed({ assignment }: AlertView): boolean {
  return assignment?.details?.aed !== undefined && !['ASSIGNED', 'EN_ROUTE'].includes(assignment.progress);
}

/** An ending of something never heard of is remembered, so that a late alert stays silent, but not shown. */
function firstHeard(view: AlertView, partial: boolean, channel: Channel, heardAt: number): PhoneAlert {
  return { view, partial, channel, heardAt, wasAssigned: view.state === 'ASSIGNED', putAway: isClosing(view.state) };
}

function isOlder(known: PhoneAlert, view: AlertView): boolean {
  if (view.sequence !== known.view.sequence) return view.sequence < known.view.sequence;
  if (known.partial) return false;
  return known.view.reply !== undefined && view.reply === undefined;
}

/** The change that this news is to somebody assigned, beside those that they have not seen. */
function noted({ view, unseenChange = false, changes = 0 }: PhoneAlert, news: AlertView): Pick<PhoneAlert, 'unseenChange' | 'changes'> {
  const matters = mattersToTheAssigned(view, news);
  return { unseenChange: unseenChange || matters, changes: changes + (matters ? 1 : 0) };
}

/** A moved scene, a new hazard, another AED, other steps to take, or a call closed around them: what somebody assigned must not miss. */
function mattersToTheAssigned(before: AlertView, after: AlertView): boolean {
  const was = before.assignment?.details;
  const is = after.assignment?.details;
  if (!was || !is) return false;
  if (!before.outcome && after.outcome) return true;
  if (taskOf(before.offer) !== taskOf(after.offer)) return true;
  if (is.warning && !is.warning.acknowledgedAt && is.warning.version > (was.warning?.version ?? 0)) return true;
  if (!was.checkAskedAt && is.checkAskedAt) return true;
  return placeOf(was) !== placeOf(is) || is.hazards.some((hazard) => !was.hazards.includes(hazard));
}

/** What decides which steps help: a callout that turns out to be another, or a child's, has others. */
export const taskOf = ({ role, category, ageGroup }: Offer): string => [role, category, ageGroup].join('|');

function placeOf(details: AssignmentDetails): string {
  const { lon, lat, address, floor, access } = details.location;
  return [lon, lat, address, floor, access, details.aed?.id].join('|');
}
