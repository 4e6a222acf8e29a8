/** What a number of a policy may be; durations in seconds. The service judges by itself. */
export interface Limit { min: number; max: number }

const DAY = 86_400;
const limit = (min: number, max: number): Limit => ({ min, max });

/** By schema and field of the contract, which a test compares. */
export const LIMITS = {
  PolicyPace: { firstWave: limit(1, 100), leastGain: limit(0, 1), patienceSeconds: limit(5, DAY), budget: limit(1, 500), fasterBySeconds: limit(0, 3_600) },
  PolicyReach: {
    longestEtaSeconds: limit(60, DAY), freshFixSeconds: limit(60, 30 * DAY), behindAmbulanceSeconds: limit(0, DAY),
    ambulanceEtaHoldsSeconds: limit(0, DAY),
  },
  PolicyEligibility: { leastAgeYears: limit(0, 100), coolOffSeconds: limit(0, 365 * DAY), mostAlertsPerWeek: limit(1, 1_000) },
  PolicyRole: { target: limit(1, 200), ceiling: limit(1, 200), share: limit(1, 200) },
  PolicyChecks: {
    behindEtaSeconds: limit(60, DAY), onSceneSeconds: limit(60, DAY), againSeconds: limit(60, DAY), answerWithinSeconds: limit(30, DAY),
  },
} as const;

/** As the crow flies, metres. */
export const RADIUS: Limit = limit(1, 100_000);
/** Ages in completed years. */
export const AGE: Limit = limit(0, 150);
