import type { AlertSummary, AssignmentSummary, CalloutView, PositionEvent } from '../api/types';
import type { Known } from '../live/merge';

/** The instant at which every test's callout came in. */
export const RECEIVED = Date.parse('2026-11-22T13:00:00Z');
/** An instant some seconds after {@link RECEIVED}. */
export const after = (seconds: number): string => new Date(RECEIVED + seconds * 1000).toISOString();

/** A possible cardiac arrest in Vaduz, first wave of seven out, nobody has answered. */
export function aCallout(over: Partial<CalloutView> = {}): CalloutView {
  return {
    id: 'callout-1', kind: 'INCIDENT', organisation: 'demo', reference: 'R-1', revision: 1, category: 'CARDIAC_ARREST',
    state: 'ALERTING', version: 2, objections: [], overridden: false, location: { lon: 9.5209, lat: 47.1392, address: 'Städtle 12, Vaduz', placeType: 'PUBLIC' },
    scene: { state: 'UNKNOWN', hazards: [] }, circumstances: [], receivedAt: after(0),
    policy: { id: 'policy-1', version: 1, name: 'Cardiac arrest, adult' },
    needs: [
      { id: 'n1', role: 'DIRECT', target: 3, ceiling: 5, assigned: 0, open: 5, qualification: [] },
      { id: 'n2', role: 'AED_RUNNER', target: 2, ceiling: 3, assigned: 0, open: 2, qualification: [] },
    ],
    waves: [{ number: 1, at: after(1), alerts: 7, patienceSeconds: 30, travelSource: 'STRAIGHT_LINE' }],
    alerts: [], assignments: [], findings: [], timeline: [], alarms: 0, suspectedDuplicates: [],
    asking: { spent: 7, budget: 30, longestEtaSeconds: 900, widenings: [] },
    ...over,
  };
}

/** A callout that has been read on its own. */
export const aKnown = (over: Partial<CalloutView> = {}, readAt = RECEIVED): Known =>
  ({ callout: aCallout(over), whole: true, refused: false, readAt });

export function anAssignment(over: Partial<AssignmentSummary> = {}): AssignmentSummary {
  return {
    id: 'assignment-1', alertId: 'alert-1', responderId: 'anna', responderName: 'Anna Frick', role: 'DIRECT', slot: 1,
    progress: 'EN_ROUTE', acceptedAt: after(12), progressAt: after(15), liveEtaSeconds: 180,
    travelSource: 'STRAIGHT_LINE', travelMode: 'FOOT', bringsOwnAed: false, code: '4071', ...over,
  };
}

export function anAlert(over: Partial<AlertSummary> = {}): AlertSummary {
  return {
    id: 'alert-1', responderId: 'anna', responderName: 'Anna Frick', role: 'DIRECT', wave: 1, state: 'OPEN',
    sentAt: after(1), expiresAt: after(31), distanceMetres: 200, etaSeconds: 250, travelSource: 'STRAIGHT_LINE',
    travelMode: 'FOOT', ...over,
  };
}

export const aFix = (responderId: string, lon: number, at: string): PositionEvent =>
  ({ responderId, calloutId: 'callout-1', lon, lat: 47.14, accuracyMetres: 8, at });
