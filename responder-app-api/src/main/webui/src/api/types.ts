/** What responder-app-api says and hears, in the words of its contract. Instants are ISO-8601 UTC; lon before lat. */

export type AlertState =
  | 'OPEN' | 'ASSIGNED' | 'DECLINED' | 'EXPIRED' | 'FILLED' | 'STOOD_DOWN' | 'WITHDRAWN' | 'RELEASED' | 'FINISHED';
export type Kind = 'INCIDENT' | 'CARE_REQUEST';
export type Role = 'DIRECT' | 'AED_RUNNER' | 'HELPER';
export type Answer = 'ACCEPT' | 'DECLINE';
export type Progress = 'ASSIGNED' | 'EN_ROUTE' | 'AED_COLLECTED' | 'ON_SCENE' | 'WITH_PATIENT';
export type Step = 'EN_ROUTE' | 'AED_COLLECTED' | 'ON_SCENE' | 'WITH_PATIENT' | 'FINISHED';
export type Finding =
  | 'CANNOT_FIND' | 'CANNOT_ENTER' | 'UNSAFE' | 'NOT_AN_ARREST' | 'CPR_STARTED' | 'SHOCK_GIVEN' | 'PULSE_BACK'
  | 'DNACPR_SHOWN' | 'OBVIOUSLY_DEAD' | 'SECOND_PATIENT' | 'SEND_MORE' | 'AED_MISSING' | 'AED_LOCKED';
export type TravelMode = 'FOOT' | 'BIKE' | 'CAR';
export type Channel = 'FCM' | 'STREAM';

/** What a responder may know before a yes: no place, address, patient or notes. */
export interface Offer {
  organisationName: string;
  category: string;
  role: Role;
  ageGroup: 'CHILD' | 'ADULT' | 'UNKNOWN';
  placeType: string;
  hazards: string[];
  distanceMetres: number;
  etaMinutes: number;
  wave: number;
  sentAt: string;
  expiresAt: string;
  windowFrom?: string;
  windowTo?: string;
}

export interface Place {
  lon: number;
  lat: number;
}

export interface Location extends Place {
  accuracyMetres?: number;
  address?: string;
  floor?: string;
  access?: string;
  placeType: string;
}

export interface Aed extends Place {
  id: string;
  description?: string;
  access?: string;
  indoor?: boolean;
  level?: string;
  openingHours?: string;
  usability: 'OPEN' | 'UNKNOWN_HOURS' | 'CLOSED' | 'NO_ACCESS' | 'UNUSABLE';
  cabinetCode?: string;
}

/** What a responder is told after a yes, and only while the assignment lasts. */
export interface AssignmentDetails {
  assignmentId: string;
  progress: Progress;
  acceptedAt: string;
  location: Location;
  patient?: { ageYears?: number; sex?: string };
  /** Who is visited, and how; care requests only. */
  personName?: string;
  personPhone?: string;
  wishes?: string;
  notes?: string;
  hazards: string[];
  aed?: Aed;
  ambulance?: { etaSeconds: number; source?: string; at?: string };
  controlRoomPhone: string;
  travel: { source: 'STRAIGHT_LINE' | 'ROAD'; mode: TravelMode; distanceMetres: number; etaSeconds: number };
  windowFrom?: string;
  windowTo?: string;
}

export interface AssignmentView {
  id: string;
  alertId: string;
  calloutId: string;
  role: Role;
  category: string;
  state: 'ACTIVE' | 'FINISHED' | 'WITHDRAWN' | 'STOOD_DOWN' | 'RELEASED';
  progress: Progress | 'FINISHED';
  acceptedAt: string;
  details?: AssignmentDetails;
  findings: { id: string; finding: Finding; at: string }[];
}

export interface AlertView {
  id: string;
  calloutId: string;
  organisation: string;
  kind: Kind;
  sequence: number;
  state: AlertState;
  offer: Offer;
  reply?: { answer: Answer; travelMode?: TravelMode; at: string };
  verdictPending: boolean;
  assignment?: AssignmentView;
  reason?: string;
  outcome?: string;
}

export interface ReplyView {
  verdict: 'ASSIGNED' | 'FILLED' | 'DECLINED' | 'PENDING';
  alert: AlertView;
}

export interface MembershipView {
  organisation: string;
  tier?: string;
  state: 'APPLIED' | 'ACTIVE' | 'SUSPENDED' | 'EXPIRED';
  validUntil?: string;
  qualifications: { code: string; verified: boolean; validUntil?: string }[];
}

export interface Fix extends Place {
  accuracyMetres: number;
  at: string;
}

export interface ResponderView {
  id: string;
  displayName: string;
  phone?: string;
  email?: string;
  languages: string[];
  travelModes: TravelMode[];
  carriesAed: boolean;
  availability: { onDuty: boolean; pausedUntil?: string };
  memberships: MembershipView[];
  lastFix?: Fix;
  devices: { deviceId: string; platform: string; retired: boolean }[];
  version: number;
}

export interface NewResponder {
  displayName: string;
  phone?: string;
  email?: string;
  languages: string[];
  travelModes: TravelMode[];
}

/** `/config.json`: where this page finds its sign-in, its map and its push. */
export interface Config {
  oidc: { authority: string; clientId: string };
  map: {
    pmtilesUrl: string;
    styleUrl?: string;
    attribution: string;
    center: [number, number];
    zoom: number;
  };
  region: { name: string; timeZone: string };
  push: {
    transport: 'emulator' | 'fcm' | 'none';
    emulatorUrl?: string;
    firebase?: Record<string, string>;
    vapidKey?: string;
  };
}
