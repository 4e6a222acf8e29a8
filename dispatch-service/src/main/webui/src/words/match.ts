import type { MatchCandidate, MatchWave } from '../api/types';
import { minutesWords } from '../time/words';
import { named, spoken, TRAVEL_MODES, TRAVEL_SOURCES, USABILITIES } from './names';

/** Why somebody was chosen or not. */
export const REASONS: Record<string, string> = {
  CHOSEN: 'Asked',
  NAMED: 'Asked by name, by a coordinator',
  OPEN: 'Being asked',
  ACCEPTED: 'Accepted before',
  DECLINED: 'Declined before',
  EXPIRED: 'Did not answer before',
  FILLED: 'Was not needed before',
  STOOD_DOWN: 'Was stood down before',
  NOT_ASKING: 'Nobody is asked for this callout now',
  RESERVE: 'Next in line, had somebody been lost to another call',
  ENGAGED_ELSEWHERE: 'Engaged by another call',
  TOO_FAR: 'Too far: later or farther off than the policy allows',
  AFTER_AMBULANCE: 'Would come too long after the ambulance',
  NO_USABLE_AED: 'No AED that is usable now on a way in time',
  NOT_QUALIFIED: 'Nothing verified that a role asks for',
  UNVERIFIED: 'Nothing verified at all',
  NOT_A_MEMBER: 'Membership not active',
  TIER_TOO_LOW: 'Not trusted for this kind of place or danger',
  ROLE_COVERED: 'Enough have accepted or been asked',
  BUDGET_SPENT: 'The policy allows no more alerts',
  ADDS_TOO_LITTLE: 'Would add less to the chance than the policy asks of an alert',
  OVER_WAVE_SIZE: 'Others are better placed; asked when somebody declines or stays silent',
  COOL_OFF: 'Left alone after a hard call',
  ASKED_TOO_OFTEN: 'Asked often enough this week, by the policy or their own wish',
  UNWANTED_KIND: 'Does not want calls of this kind',
  BEYOND_OWN_LIMIT: 'Farther than they want to go',
  QUIET_HOURS: 'In their quiet hours',
  TOO_YOUNG: 'Younger than the policy asks for',
  OFF_DUTY: 'Off duty',
  STALE_POSITION: 'Position too old',
  POSITION_UNKNOWN: 'Position not known',
  NO_TRAVEL_MODE: 'Comes by no means that the policy counts on',
};

export const reasonWords = (reason: string): string => named(REASONS, reason);

/** Names of the survival models, as they are cited. */
export const MODELS: Record<MatchWave['outlooks'][number]['model'], string> = {
  DE_MAIO: 'De Maio 2003', LARSEN: 'Larsen 1993', WAALEWIJN: 'Waalewijn 2001', VALENZUELA: 'Valenzuela 1997',
};

/** "420 m, 6 min on foot (turnout 2 min, travel 4 min), straight line, by an AED usable now". */
export function figuresOf(each: MatchCandidate): string {
  const parts = [`${Math.round(each.distanceMetres)} m`];
  if (each.etaSeconds !== undefined) parts.push(etaWords(each));
  if (each.travelSource === 'STRAIGHT_LINE') parts.push(TRAVEL_SOURCES.STRAIGHT_LINE);
  if (each.fromChosenPlace) parts.push('from a place of their choice');
  if (each.carriesAed) parts.push('with an own AED');
  else if (each.aedId) parts.push(`by an AED${each.aedUsability ? ` (${named(USABILITIES, each.aedUsability).toLowerCase()})` : ''}`);
  return parts.join(', ');
}

function etaWords(each: MatchCandidate): string {
  const mode = each.travelMode ? ` ${TRAVEL_MODES[each.travelMode]}` : '';
  const parts = [
    ['turnout', each.turnoutSeconds], ['travel', each.travelSeconds], ['entry', each.entrySeconds || undefined],
  ].flatMap(([name, seconds]) => (typeof seconds === 'number' ? [`${name} ${minutesWords(seconds)}`] : []));
  return `${minutesWords(each.etaSeconds ?? 0)}${mode}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}

/** "37% likely to accept, adds 1.8 points of survival"; nothing where it plays no part. */
export function chanceOf(each: MatchCandidate): string | undefined {
  const chance = each.chance === undefined ? undefined : `${Math.round(each.chance * 100)}% likely to accept`;
  const gain = each.gain === undefined ? undefined : `adds ${points(each.gain)} of survival`;
  return [chance, gain].filter((part) => part !== undefined).join(', ') || undefined;
}

/** Whether all times of a wave are straight lines, or those of some people; nothing where all are by road. */
export function roughWords({ travelSource, candidates }: Pick<MatchWave, 'travelSource' | 'candidates'>): string | undefined {
  const has = (source: MatchWave['travelSource']) => candidates.some((each) => each.travelSource === source);
  if (travelSource === 'STRAIGHT_LINE' && !has('ROAD')) return 'No roads are loaded for this place: times are straight lines with a detour factor.';
  if (!has('STRAIGHT_LINE')) return undefined;
  return 'Some people are where no road is loaded: their times are straight lines with a detour factor.';
}

/** "at most 15 min", "ambulance in 6 min, at most 2 min after it": what somebody passed over for their time was judged by. */
export function limitOf({ reason }: Pick<MatchCandidate, 'reason'>, limits: MatchWave['limits']): string | undefined {
  if (!limits) return undefined;
  const { longestEtaSeconds, radiusMetres, ambulanceEtaSeconds, behindAmbulanceSeconds } = limits;
  if (reason === 'TOO_FAR') {
    return `at most ${minutesWords(longestEtaSeconds)}${radiusMetres === undefined ? '' : ` and ${radiusMetres} m`}`;
  }
  if (reason !== 'AFTER_AMBULANCE' || ambulanceEtaSeconds === undefined || behindAmbulanceSeconds === undefined) return undefined;
  return `ambulance in ${minutesWords(ambulanceEtaSeconds)}, at most ${minutesWords(behindAmbulanceSeconds)} after it`;
}

/** What the wave does for the patient by each model; levels differ, so the difference comes first. */
export const outlookWords = ({ outlooks }: Pick<MatchWave, 'outlooks'>): string[] =>
  outlooks.map(({ model, without, with: reached }) =>
    `${points(reached - without)} of survival gained by ${named(MODELS, model)} (${percent(without)} to ${percent(reached)})`);

/** "12 more: 9 too far, …": those of whom only the number is kept. */
export function othersWords({ others }: Pick<MatchWave, 'others'>): string | undefined {
  const counted = Object.entries(others);
  if (counted.length === 0) return undefined;
  const all = counted.reduce((sum, [, count]) => sum + count, 0);
  return `${all} more: ${counted.map(([reason, count]) => `${count} ${spoken(reason).toLowerCase()}`).join(', ')}`;
}

const points = (share: number) => `${(share * 100).toFixed(1)} points`;
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
