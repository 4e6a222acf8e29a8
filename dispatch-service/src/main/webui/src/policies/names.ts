import type { AgeGroup, Aim, Circumstance, Qualification, Tier } from './types';

export const TIERS: Record<Tier, string> = { BYSTANDER: 'Bystander or above', COMMUNITY: 'Community or above', CLINICAL: 'Clinical only' };
export const AGE_GROUPS: Record<AgeGroup, string> = { CHILD: 'Children', ADULT: 'Adults', UNKNOWN: 'Age not known' };
export const AIMS: Record<Aim, string> = {
  SURVIVAL: 'The greatest chance of survival', FASTEST: 'Who is there first', FAIREST: 'Who fits and was asked least lately',
};
export const CIRCUMSTANCES: Record<Circumstance, string> = {
  TRAUMA: 'Trauma', HANGING: 'Hanging', DROWNING: 'Drowning', EXPECTED_DEATH: 'Expected death', DNACPR: 'DNACPR known',
};
export const QUALIFICATIONS: Record<Qualification, string> = {
  BYSTANDER_CPR: 'Bystander CPR', BLS_AED: 'BLS and AED', FIRST_RESPONDER: 'First responder', NURSE: 'Nurse', PARAMEDIC: 'Paramedic',
  DOCTOR: 'Doctor', IDENTITY_CHECKED: 'Identity checked', DBS_BASIC: 'Basic DBS', DBS_ENHANCED: 'Enhanced DBS', DRIVER: 'Driver',
  FOOD_HYGIENE: 'Food hygiene', PERSONAL_CARE_TRAINED: 'Trained in personal care',
};
