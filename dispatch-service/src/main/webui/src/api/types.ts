/** The shapes of the published API that the console reads and writes. */

export type Kind = 'INCIDENT' | 'CARE_REQUEST';
export type CalloutState = 'RECEIVED' | 'ALERTING' | 'COVERED' | 'EXHAUSTED' | 'WITHHELD' | 'CLOSED';
export type IncidentCategory =
  'CARDIAC_ARREST' | 'UNCONSCIOUS' | 'CHOKING' | 'MAJOR_BLEED' | 'CHEST_PAIN' | 'FALL_NON_INJURY' | 'OTHER';
export type CareCategory =
  'SHOPPING' | 'MEDICATION_COLLECTION' | 'MEAL' | 'COMPANIONSHIP' | 'CHECK_IN' | 'TRANSPORT' | 'PERSONAL_CARE';
export type PlaceType =
  'PUBLIC' | 'PRIVATE_HOME' | 'CARE_HOME' | 'HEALTH_FACILITY' | 'WORKPLACE' | 'PRISON' | 'UNKNOWN';
export type SceneState = 'UNKNOWN' | 'CLEARED' | 'HAZARD';
export type Hazard =
  | 'VIOLENCE' | 'POLICE_AWAITED' | 'WEAPON' | 'TRAFFIC' | 'RAIL' | 'WATER'
  | 'FIRE' | 'GAS' | 'ELECTRIC' | 'INFECTION' | 'DOG';
export type Circumstance = 'TRAUMA' | 'HANGING' | 'DROWNING' | 'EXPECTED_DEATH' | 'DNACPR';
export type Role = 'DIRECT' | 'AED_RUNNER' | 'HELPER';
export type AlertState = 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'STOOD_DOWN' | 'FILLED';
export type Progress =
  | 'ASSIGNED' | 'EN_ROUTE' | 'AED_COLLECTED' | 'ON_SCENE' | 'WITH_PATIENT'
  | 'FINISHED' | 'WITHDRAWN' | 'STOOD_DOWN' | 'RELEASED';
export type Finding =
  | 'CANNOT_FIND' | 'CANNOT_ENTER' | 'UNSAFE' | 'NOT_AN_ARREST' | 'CPR_STARTED' | 'SHOCK_GIVEN' | 'PULSE_BACK'
  | 'DNACPR_SHOWN' | 'OBVIOUSLY_DEAD' | 'SECOND_PATIENT' | 'SEND_MORE' | 'AED_MISSING' | 'AED_LOCKED';
export type Outcome = 'TREATED' | 'NOT_NEEDED' | 'CANCELLED' | 'DUPLICATE' | 'NO_HELP_FOUND' | 'COMPLETED' | 'OTHER';
export type Usability = 'OPEN' | 'UNKNOWN_HOURS' | 'CLOSED' | 'NO_ACCESS' | 'UNUSABLE';
export type TravelSource = 'STRAIGHT_LINE' | 'ROAD';
export type TravelMode = 'FOOT' | 'BIKE' | 'CAR';
/** An instant as ISO-8601 text in UTC. */
export type Instant = string;

export interface LonLat { lon: number; lat: number }
export interface Fix extends LonLat { accuracyMetres: number; at: Instant }
export interface Location extends LonLat {
  accuracyMetres?: number;
  address?: string;
  floor?: string;
  access?: string;
  placeType?: PlaceType;
}
export interface Patient { ageYears?: number; sex?: string }
export interface Scene { state: SceneState; hazards?: Hazard[]; source?: string; at?: Instant }
export interface Ambulance { etaSeconds: number; source?: string; at?: Instant }
export interface TimeWindow { from: Instant; to: Instant }
export interface Need {
  id: string; role: Role; target: number; ceiling: number; assigned: number; open: number; qualification?: string[];
}
export interface Wave { number: number; at: Instant; alerts: number; patienceSeconds: number }
export interface AlertSummary {
  id: string;
  responderId: string;
  responderName: string;
  role: Role;
  wave: number;
  state: AlertState;
  sentAt: Instant;
  expiresAt: Instant;
  receivedAt?: Instant;
  seenAt?: Instant;
  answeredAt?: Instant;
  distanceMetres: number;
  etaSeconds: number;
  travelSource: TravelSource;
  travelMode: TravelMode;
  aedId?: string;
  position?: Fix;
}
export interface AssignedAed extends LonLat { id: string; description?: string; usability: string }
export interface AssignmentSummary {
  id: string;
  alertId: string;
  responderId: string;
  responderName: string;
  role: Role;
  slot: number;
  progress: Progress;
  acceptedAt: Instant;
  progressAt: Instant;
  liveEtaSeconds?: number;
  travelSource: TravelSource;
  travelMode: TravelMode;
  aed?: AssignedAed;
  position?: Fix;
}
export interface FindingView { finding: Finding; responderId: string; at: Instant }
export interface TimelineEntry {
  version: number;
  at: Instant;
  type: string;
  responderId?: string;
  responderName?: string;
  detail?: Record<string, unknown>;
}
/** A callout as lists give it: without waves, people and timeline. */
export interface CalloutSummary {
  id: string;
  kind: Kind;
  organisation: string;
  reference: string;
  revision?: number;
  category: IncidentCategory | CareCategory;
  determinant?: string;
  state: CalloutState;
  version: number;
  withheldReason?: string;
  outcome?: Outcome;
  location: Location;
  patient?: Patient;
  scene?: Scene;
  ambulance?: Ambulance;
  circumstances?: Circumstance[];
  notes?: string;
  window?: TimeWindow;
  preferences?: { languages?: string[]; notes?: string };
  person?: { name?: string; phone?: string };
  occurredAt?: Instant;
  receivedAt: Instant;
  closedAt?: Instant;
  nextStepAt?: Instant;
  needs: Need[];
}
export interface CalloutView extends CalloutSummary {
  waves: Wave[];
  alerts: AlertSummary[];
  assignments: AssignmentSummary[];
  findings: FindingView[];
  timeline: TimelineEntry[];
}
export interface CalloutPage { items: CalloutSummary[]; nextCursor?: string }
export interface MatchCandidate {
  responderId: string;
  responderName: string;
  chosen: boolean;
  role?: Role;
  distanceMetres: number;
  etaSeconds?: number;
  aedId?: string;
  reason: string;
}
export interface MatchView { waves: { number: number; at: Instant; travelSource: TravelSource; candidates: MatchCandidate[] }[] }
/** A member of the organisation, as far as a coordinator needs it while a callout runs. */
export interface Member { id: string; displayName: string; phone?: string; languages: string[] }
export interface AedView extends LonLat {
  id: string;
  source: string;
  sourceRef: string;
  access?: string;
  indoor?: boolean;
  level?: string;
  openingHours?: string;
  description?: string;
  condition: string;
  usability: Usability;
}
export interface IncidentRequest {
  cadReference: string;
  category: IncidentCategory;
  determinant?: string;
  location: Location;
  patient?: Patient;
  scene?: { state: SceneState; hazards?: Hazard[] };
  ambulance?: Ambulance;
  circumstances?: Circumstance[];
  notes?: string;
}
export interface CareRequest {
  reference: string;
  category: CareCategory;
  location: Location;
  window: TimeWindow;
  preferences?: { languages?: string[]; notes?: string };
  person?: { name?: string; phone?: string };
  notes?: string;
}
export type Correction = Partial<Omit<IncidentRequest, 'cadReference'>> | Partial<Omit<CareRequest, 'reference'>>;
export interface Closure { outcome: Outcome }

/** What the live stream says; `type` of a callout event is a word of the timeline. */
export interface CalloutEvent { id: string; kind: Kind; version: number; state: CalloutState; type: string; at: Instant }
export interface PositionEvent extends Fix { responderId: string; calloutId: string }
