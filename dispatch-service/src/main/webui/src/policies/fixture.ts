import type { Policy } from './types';

/** A policy for tests. */
export const ARREST: Policy = {
  name: 'Cardiac arrest, adult',
  appliesTo: { category: 'CARDIAC_ARREST', ageGroups: ['ADULT'], determinants: [] },
  eligibility: {
    leastTier: { PRIVATE_HOME: 'COMMUNITY' }, toleratedHazards: { DOG: 'CLINICAL' }, coolOffSeconds: 259_200, duringQuietHours: true,
  },
  exclusions: { places: ['CARE_HOME', 'PRISON'], circumstances: ['TRAUMA'], determinants: [], patientAges: [{ fromYears: 0, toYears: 7 }], geofences: [] },
  roles: [{ role: 'DIRECT', target: 3, ceiling: 5, anyOf: ['BLS_AED', 'NURSE', 'DOCTOR'], allOf: ['IDENTITY_CHECKED'] }],
  objective: { aim: 'SURVIVAL', model: 'DE_MAIO' },
  pace: { firstWave: 7, leastGain: 0, patienceSeconds: 30, budget: 30, fasterBySeconds: 60 },
  reach: {
    longestEtaSeconds: 900, radiusMetres: { PUBLIC: 400 }, modes: ['FOOT', 'BIKE'], modesWhereSparse: ['FOOT', 'BIKE', 'CAR'],
    freshFixSeconds: 1_800, ambulanceEtaHoldsSeconds: 600,
  },
  checks: { behindEtaSeconds: 600, onSceneSeconds: 2_700, againSeconds: 1_800, answerWithinSeconds: 180 },
};
