import { MODELS } from '../words/match';
import { CARE_CATEGORIES, HAZARDS, INCIDENT_CATEGORIES, named, PLACE_TYPES, ROLES, TRAVEL_MODES } from '../words/names';
import { exactWords } from './durations';
import { AGE_GROUPS, AIMS, CIRCUMSTANCES, QUALIFICATIONS, TIERS } from './names';
import type { Policy } from './types';

/** One thing that a policy says. `key` names it across versions. */
export interface Line { key: string; part: string; about: string; says: string }

export const categoryWords = (category: string): string => named({ ...INCIDENT_CATEGORIES, ...CARE_CATEGORIES }, category);

/** Everything that a policy says, in plain words, in the order of the form. */
export function linesOf(policy: Policy): Line[] {
  return [...forWhom(policy), ...pace(policy), ...reach(policy), ...roles(policy), ...eligibility(policy), ...exclusions(policy), ...checks(policy)];
}

/** "a", "a and b", "a, b and c"; the last two joined by the word given. */
export function listed(words: readonly string[], and = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${and} ${words[words.length - 1] ?? ''}`;
}

const lowered = (names: Readonly<Record<string, string>>, codes: readonly string[], and?: string): string =>
  listed(codes.map((code) => named(names, code)), and);

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

function forWhom({ name, appliesTo: { category, ageGroups, determinants } }: Policy): Line[] {
  const part = 'For which calls';
  return [
    { key: 'name', part, about: 'Name', says: name },
    { key: 'appliesTo.category', part, about: 'Category', says: categoryWords(category) },
    { key: 'appliesTo.ageGroups', part, about: 'Patients', says: ageGroups.length === 0 ? 'Of any age' : lowered(AGE_GROUPS, ageGroups) },
    { key: 'appliesTo.determinants', part, about: 'Triage codes', says: determinants.length === 0 ? 'Any, or none' : listed(determinants, 'or') },
  ];
}

function pace({ pace, objective }: Policy): Line[] {
  const part = 'How many are asked';
  const { firstWave, leastGain, patienceSeconds, budget, fasterBySeconds } = pace;
  return [
    { key: 'objective', part, about: 'Chosen by', says: named(AIMS, objective.aim) + (objective.model ? `, by ${named(MODELS, objective.model)}` : '') },
    {
      key: 'pace.firstWave', part, about: 'Asked first',
      says: firstWave === undefined ? `As many as add at least ${pointsOf(leastGain)} of survival each` : people(firstWave),
    },
    { key: 'pace.patienceSeconds', part, about: 'Silence', says: `Waited for ${exactWords(patienceSeconds)}, then others are asked` },
    { key: 'pace.budget', part, about: 'For one call', says: `At most ${budget === 1 ? '1 alert' : `${budget} alerts`}` },
    { key: 'pace.fasterBySeconds', part, about: 'A yes more than wanted', says: `Taken if it is ${exactWords(fasterBySeconds)} faster than the slowest on the way` },
  ];
}

const pointsOf = (share: number): string => `${Number((share * 100).toFixed(3))} points`;

function reach({ reach }: Policy): Line[] {
  const part = 'From how far';
  const radii = Object.entries(reach.radiusMetres) as [string, number][];
  const { behindAmbulanceSeconds: behind, modes, modesWhereSparse } = reach;
  return [
    { key: 'reach.longestEtaSeconds', part, about: 'Time', says: `None farther than ${exactWords(reach.longestEtaSeconds)}` },
    ...radii.map(([place, metres]) => ({
      key: `reach.radiusMetres.${place}`, part, about: `Distance, ${named(PLACE_TYPES, place).toLowerCase()}`, says: `None farther than ${metres} m as the crow flies`,
    })),
    { key: 'reach.modes', part, about: 'They come', says: lowered(TRAVEL_MODES, modes, 'or') },
    { key: 'reach.modesWhereSparse', part, about: 'Where few live', says: lowered(TRAVEL_MODES, modesWhereSparse, 'or') },
    { key: 'reach.freshFixSeconds', part, about: 'A position counts for', says: exactWords(reach.freshFixSeconds) },
    {
      key: 'reach.behindAmbulanceSeconds', part, about: 'After the ambulance',
      says: behind === undefined ? 'Asked however long after it' : `None who comes more than ${exactWords(behind)} after it`,
    },
    { key: 'reach.ambulanceEtaHoldsSeconds', part, about: 'The ambulance’s ETA', says: `Believed for ${exactWords(reach.ambulanceEtaHoldsSeconds)}` },
  ];
}

function roles({ roles }: Policy): Line[] {
  const part = 'Roles';
  return roles.flatMap(({ role, target, ceiling, anyOf, allOf, share }) => {
    const takes = [
      anyOf.length > 0 && lowered(QUALIFICATIONS, anyOf, 'or'),
      allOf.length > 0 && `${lowered(QUALIFICATIONS, allOf)}${anyOf.length > 0 ? ' as well' : ''}`,
    ].filter((words) => words !== false);
    return [
      { key: `roles.${role}.count`, part, about: named(ROLES, role), says: `${target} wanted, ${ceiling} at most${share === undefined ? '' : `, ${share} shares of each wave`}` },
      { key: `roles.${role}.takes`, part, about: `${named(ROLES, role)} takes`, says: takes.length > 0 ? takes.join('; ') : 'No qualification' },
    ];
  });
}

function eligibility({ eligibility }: Policy): Line[] {
  const part = 'Who may be asked';
  const { leastTier, toleratedHazards, leastAgeYears, coolOffSeconds, mostAlertsPerWeek, duringQuietHours } = eligibility;
  const perTier = (kind: string, names: Readonly<Record<string, string>>, told: Readonly<Record<string, string>>): Line[] =>
    Object.entries(told).map(([code, tier]) => ({
      key: `eligibility.${kind}.${code}`, part, about: kind === 'leastTier' ? named(names, code) : `Despite ${named(names, code).toLowerCase()}`, says: named(TIERS, tier),
    }));
  return [
    ...perTier('leastTier', PLACE_TYPES, leastTier),
    ...perTier('toleratedHazards', HAZARDS, toleratedHazards),
    { key: 'eligibility.leastAgeYears', part, about: 'Age', says: leastAgeYears === undefined ? 'Any' : `${leastAgeYears} years or older` },
    { key: 'eligibility.coolOffSeconds', part, about: 'After a hard call', says: coolOffSeconds === 0 ? 'Not left alone' : `Left alone for ${exactWords(coolOffSeconds)}` },
    { key: 'eligibility.mostAlertsPerWeek', part, about: 'In a week', says: mostAlertsPerWeek === undefined ? 'No limit of alerts' : `At most ${mostAlertsPerWeek} alerts each` },
    { key: 'eligibility.duringQuietHours', part, about: 'Quiet hours', says: duringQuietHours ? 'Those are woken who have agreed to it' : 'Nobody is woken' },
  ];
}

function exclusions({ exclusions }: Policy): Line[] {
  const part = 'When nobody is asked';
  const { places, circumstances, determinants, patientAges, geofences } = exclusions;
  const never = 'Never for this reason';
  return [
    { key: 'exclusions.places', part, about: 'Places', says: lowered(PLACE_TYPES, places) || never },
    { key: 'exclusions.circumstances', part, about: 'Circumstances', says: lowered(CIRCUMSTANCES, circumstances) || never },
    { key: 'exclusions.determinants', part, about: 'Codes', says: listed(determinants) || never },
    { key: 'exclusions.patientAges', part, about: 'Patients aged', says: listed(patientAges.map(({ fromYears, toYears }) => `${fromYears} to ${toYears}`)) || never },
    ...geofences.map(({ name, ring }) => ({ key: `exclusions.geofences.${name}`, part, about: `Area: ${name}`, says: `${ring.length} corners: ${ring.map((corner) => corner.join(', ')).join('; ')}` })),
  ];
}

function checks({ checks }: Policy): Line[] {
  if (!checks) return [];
  const part = 'Whether somebody is all right';
  return [
    { key: 'checks.behindEtaSeconds', part, about: 'On the way', says: `Asked ${exactWords(checks.behindEtaSeconds)} after they should be there` },
    { key: 'checks.onSceneSeconds', part, about: 'On scene', says: `Asked after ${exactWords(checks.onSceneSeconds)} without a word` },
    { key: 'checks.againSeconds', part, about: 'Asked again', says: `${exactWords(checks.againSeconds)} after each answer` },
    { key: 'checks.answerWithinSeconds', part, about: 'No answer', says: `An alarm after ${exactWords(checks.answerWithinSeconds)}` },
  ];
}
