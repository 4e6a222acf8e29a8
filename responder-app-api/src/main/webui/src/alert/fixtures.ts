import type { AlertView, AssignmentDetails, AssignmentView, Offer } from '../api/types';
import type { PhoneAlert, PushedAlert } from './alert';

/** 03:12:00 on a winter night: when the alert of the tests was sent. */
export const SENT = Date.parse('2026-01-15T03:12:00Z');
export const EXPIRES = SENT + 30_000;

export const anOffer: Offer = {
  organisationName: 'Rettungsdienst Vaduz',
  category: 'CARDIAC_ARREST',
  role: 'DIRECT',
  ageGroup: 'ADULT',
  placeType: 'PRIVATE_HOME',
  hazards: [],
  distanceMetres: 300,
  etaMinutes: 4,
  wave: 1,
  sentAt: new Date(SENT).toISOString(),
  expiresAt: new Date(EXPIRES).toISOString(),
};

export function aPush(changes: Partial<PushedAlert> = {}): PushedAlert {
  return { alertId: 'a1', calloutId: 'c1', sequence: 3, state: 'OPEN', kind: 'INCIDENT', offer: anOffer, warns: false, practice: false, ...changes };
}

export function aView(changes: Partial<AlertView> = {}): AlertView {
  return {
    id: 'a1', calloutId: 'c1', organisation: 'demo', kind: 'INCIDENT', sequence: 3, state: 'OPEN', offer: anOffer,
    practice: false, verdictPending: false, ...changes,
  };
}

export function anAlert(changes: Partial<PhoneAlert> = {}): PhoneAlert {
  return { view: aView(), partial: false, channel: 'STREAM', heardAt: SENT, wasAssigned: false, ...changes };
}

export function anAssignment(changes: Partial<AssignmentDetails> = {}): AssignmentView {
  const details: AssignmentDetails = {
    assignmentId: 's1', progress: 'ASSIGNED', acceptedAt: new Date(SENT).toISOString(),
    location: { lon: 9.5209, lat: 47.1392, address: 'Städtle 14', placeType: 'PRIVATE_HOME' },
    hazards: [], controlRoomPhone: '144',
    travel: { source: 'STRAIGHT_LINE', mode: 'FOOT', distanceMetres: 280, etaSeconds: 220 },
    ...changes,
  };
  return {
    id: 's1', alertId: 'a1', calloutId: 'c1', role: 'DIRECT', category: 'CARDIAC_ARREST', state: 'ACTIVE',
    progress: details.progress, acceptedAt: details.acceptedAt, progressAt: details.acceptedAt, details, findings: [],
  };
}
