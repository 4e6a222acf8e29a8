import type {
  AedCondition, CalloutState, CalloutView, CareCategory, Category, Finding, Hazard, IncidentCategory, Outcome, PlaceType, Role,
  SceneState, TravelMode, TravelSource, Usability, WithheldReason,
} from '../api/types';

export const INCIDENT_CATEGORIES: Record<IncidentCategory, string> = {
  CARDIAC_ARREST: 'Cardiac arrest',
  UNCONSCIOUS: 'Unconscious',
  CHOKING: 'Choking',
  MAJOR_BLEED: 'Major bleed',
  CHEST_PAIN: 'Chest pain',
  FALL_NON_INJURY: 'Fall without injury',
  OTHER: 'Other emergency',
};

export const CARE_CATEGORIES: Record<CareCategory, string> = {
  SHOPPING: 'Shopping',
  MEDICATION_COLLECTION: 'Medication collection',
  MEAL: 'Meal',
  COMPANIONSHIP: 'Companionship',
  CHECK_IN: 'Check-in',
  TRANSPORT: 'Transport',
  PERSONAL_CARE: 'Personal care',
};

export const isCare = (category: Category): category is CareCategory => category in CARE_CATEGORIES;

export const STATES: Record<CalloutState, string> = {
  RECEIVED: 'Received',
  ALERTING: 'Alerting',
  COVERED: 'Covered',
  EXHAUSTED: 'Nobody left',
  WITHHELD: 'Withheld',
  CLOSED: 'Closed',
};

export const ROLES: Record<Role, string> = { DIRECT: 'Direct', AED_RUNNER: 'AED runner', HELPER: 'Helper' };

export const PLACE_TYPES: Record<PlaceType, string> = {
  PUBLIC: 'Public place',
  PRIVATE_HOME: 'Private home',
  CARE_HOME: 'Care home',
  HEALTH_FACILITY: 'Health facility',
  WORKPLACE: 'Workplace',
  PRISON: 'Prison',
  UNKNOWN: 'Not known',
};

export const SCENE_STATES: Record<SceneState, string> = { UNKNOWN: 'Not known', CLEARED: 'Cleared', HAZARD: 'Hazard' };

export const HAZARDS: Record<Hazard, string> = {
  VIOLENCE: 'Violence',
  POLICE_AWAITED: 'Police awaited',
  WEAPON: 'Weapon',
  TRAFFIC: 'Traffic',
  RAIL: 'Railway',
  WATER: 'Water',
  FIRE: 'Fire',
  GAS: 'Gas',
  ELECTRIC: 'Electricity',
  INFECTION: 'Infection',
  DOG: 'Dog',
};

export const WITHHELD_REASONS: Record<WithheldReason, string> = {
  HAZARD: 'Hazard on scene',
  PLACE_EXCLUDED: 'Volunteers are not sent to this kind of place',
  CIRCUMSTANCE_EXCLUDED: 'Volunteers are not sent in these circumstances',
  CODE_EXCLUDED: 'Volunteers are not sent for this code',
  AGE_EXCLUDED: 'Volunteers are not sent to patients of this age',
  AREA_EXCLUDED: 'Volunteers are not sent to this area',
};

export const OUTCOMES: Record<Outcome, string> = {
  TREATED: 'Treated',
  NOT_NEEDED: 'Not needed',
  CANCELLED: 'Cancelled',
  DUPLICATE: 'Duplicate',
  NO_HELP_FOUND: 'No help found',
  COMPLETED: 'Completed',
  OTHER: 'Other',
};

export const FINDINGS: Record<Finding, string> = {
  CANNOT_FIND: 'Cannot find the patient',
  CANNOT_ENTER: 'Cannot get in',
  UNSAFE: 'Scene is unsafe',
  NOT_AN_ARREST: 'Not a cardiac arrest',
  CPR_STARTED: 'CPR started',
  SHOCK_GIVEN: 'Shock given',
  PULSE_BACK: 'Pulse is back',
  DNACPR_SHOWN: 'DNACPR shown',
  OBVIOUSLY_DEAD: 'Obviously dead',
  SECOND_PATIENT: 'Second patient',
  SEND_MORE: 'Send more help',
  AED_MISSING: 'AED is missing',
  AED_LOCKED: 'AED is locked away',
};

export const TRAVEL_SOURCES: Record<TravelSource, string> = { STRAIGHT_LINE: 'straight line', ROAD: 'by road' };
export const TRAVEL_MODES: Record<TravelMode, string> = { FOOT: 'on foot', BIKE: 'by bike', CAR: 'by car' };

export const USABILITIES: Record<Usability, string> = {
  OPEN: 'Usable now',
  UNKNOWN_HOURS: 'Opening hours not known',
  LIKELY_SHUT: 'Inside, hours not known, likely locked now',
  CLOSED: 'Closed now',
  NO_ACCESS: 'No public access',
  UNUSABLE: 'Not usable',
};

/** OpenStreetMap's values of `access`. */
export const ACCESS: Record<string, string> = {
  yes: 'For everybody',
  permissive: 'Tolerated for everybody',
  customers: 'For customers',
  private: 'Private',
  no: 'Not for the public',
};

export const CONDITIONS: Record<AedCondition, string> = {
  AVAILABLE: 'In its place',
  TAKEN: 'Taken',
  AT_SCENE: 'At a scene',
  AWAITING_RETURN: 'Awaiting return',
  GONE_WITH_CREW: 'Gone with the crew',
  OUT_OF_ORDER: 'Out of order',
};

/** Words for a code that this page does not know (yet): "SOME_CODE" reads "Some code". */
export function spoken(code: string): string {
  const words = code.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const named = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? spoken(code);

/** "Possible cardiac arrest": half of the arrest alerts are not one, so nothing is claimed. */
export function titleOf(callout: Pick<CalloutView, 'kind' | 'category'>): string {
  if (callout.kind === 'CARE_REQUEST') return named(CARE_CATEGORIES, callout.category);
  if (callout.category === 'OTHER') return 'Emergency of another kind';
  if (callout.category === 'UNCONSCIOUS') return 'Possibly unconscious';
  return `Possible ${named(INCIDENT_CATEGORIES, callout.category).toLowerCase()}`;
}

/** Where it is, in the best words there are. */
export function placeOf({ location }: Pick<CalloutView, 'location'>): string {
  return location.address || `${location.lon.toFixed(5)}, ${location.lat.toFixed(5)}`;
}

/** Where an AED went, as whoever brought it says. */
export const WHEREABOUTS: Record<string, string> = {
  BACK_IN_PLACE: 'Back in its place',
  WITH_CREW: 'With the crew',
  WITH_ME: 'With the volunteer',
  LEFT_AT_SCENE: 'Left at the scene',
};
