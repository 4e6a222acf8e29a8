import type { AssignmentSummary, CalloutView, TravelSource } from '../api/types';
import { isActive } from '../board/attention';
import type { Known } from '../live/merge';
import { ageWords, millis, minutesWords, spanWords } from '../time/words';
import { named, TRAVEL_SOURCES } from './names';

/** The first helper, as far as it is known. `asOf` is when it was true, milliseconds. */
export type FirstHelper =
  | { is: 'none' }
  | { is: 'there'; name: string; withPatient: boolean; since: number }
  | { is: 'coming'; name: string; seconds: number | undefined; source: TravelSource; asOf: number };

export function firstHelper({ callout, readAt }: Pick<Known, 'callout' | 'readAt'>): FirstHelper {
  const active = callout.assignments.filter(isActive);
  const there = active.filter(isThere)
    .sort((a, b) => Number(b.progress === 'WITH_PATIENT') - Number(a.progress === 'WITH_PATIENT'))[0];
  if (there) {
    return { is: 'there', name: there.responderName, withPatient: there.progress === 'WITH_PATIENT', since: millis(there.progressAt) };
  }
  const coming = active.sort((a, b) => etaOf(a) - etaOf(b))[0];
  if (!coming) return { is: 'none' };
  const fixed = coming.position ? Math.min(millis(coming.position.at), readAt) : readAt;
  return {
    is: 'coming', name: coming.responderName, seconds: coming.liveEtaSeconds, source: coming.travelSource, asOf: fixed,
  };
}

/** Whoever will be there first with an AED, or is; nobody while none is brought. */
function firstBringer({ assignments }: CalloutView): AssignmentSummary | undefined {
  const bringing = assignments.filter((each) => isActive(each) && (each.aed || each.bringsOwnAed));
  return bringing.find(isThere) ?? bringing.sort((a, b) => etaOf(a) - etaOf(b))[0];
}

const isThere = ({ progress }: AssignmentSummary): boolean => progress === 'ON_SCENE' || progress === 'WITH_PATIENT';

/** Who brings the first AED, and when; nothing while nobody does. */
export function aedWords({ callout, readAt }: Pick<Known, 'callout' | 'readAt'>, now: number): string | undefined {
  const first = firstBringer(callout);
  if (!first) return undefined;
  if (isThere(first)) return `there with ${first.responderName}`;
  const time = first.liveEtaSeconds === undefined ? 'arrival not known' : minutesWords(first.liveEtaSeconds);
  const doing = first.bringsOwnAed || first.progress === 'AED_COLLECTED' ? 'has it' : 'to fetch it';
  const asOf = first.position ? Math.min(millis(first.position.at), readAt) : readAt;
  return `${first.responderName} ${doing}, ${time} (${named(TRAVEL_SOURCES, first.travelSource)}, ${ageWords(asOf, now)})`;
}

const etaOf = (assignment: AssignmentSummary): number => assignment.liveEtaSeconds ?? Infinity;

/** Seconds until the ambulance by what was last said of it; negative when it is there or should be. */
export function ambulanceSeconds({ ambulance, crewArrival }: CalloutView, now: number): number | undefined {
  if (crewArrival) return Math.min(0, (millis(crewArrival.arrivedAt) - now) / 1000);
  if (!ambulance) return undefined;
  return ambulance.etaSeconds - (now - millis(ambulance.at)) / 1000;
}

export function helperWords(helper: FirstHelper, now: number): string {
  switch (helper.is) {
    case 'none': return 'no helper yet';
    case 'there': {
      const where = helper.withPatient ? 'with the patient' : 'on scene';
      const since = spanWords(now - helper.since);
      return since === 'now' ? `${helper.name} ${where}, just arrived` : `${helper.name} ${where} for ${since}`;
    }
    case 'coming': {
      const time = helper.seconds === undefined ? 'arrival not known' : minutesWords(helper.seconds);
      return `${helper.name} ${time} (${named(TRAVEL_SOURCES, helper.source)}, ${ageWords(helper.asOf, now)})`;
    }
  }
}

export function ambulanceWords(callout: CalloutView, now: number): string {
  const { crewArrival } = callout;
  if (crewArrival) {
    return `crew arrived ${ageWords(millis(crewArrival.arrivedAt), now)} (${crewArrival.source ?? (crewArrival.by || 'source not given')})`;
  }
  const seconds = ambulanceSeconds(callout, now);
  if (seconds === undefined || !callout.ambulance) return 'arrival not known';
  const when = seconds > 0 ? minutesWords(seconds) : `due ${spanWords(-seconds * 1000)} ago`;
  const told = ageWords(millis(callout.ambulance.at), now);
  return `${when} (${callout.ambulance.source ?? 'source not given'}, told ${told})`;
}

/** "6 min before the ambulance"; nothing when either is not known or a helper is already there. */
export const leadWords = (helper: FirstHelper, callout: CalloutView, now: number): string | undefined =>
  (helper.is === 'coming' ? leadOf(helper.seconds, callout, now) : undefined);

/** The same of the first AED. */
export function aedLeadWords(callout: CalloutView, now: number): string | undefined {
  const first = firstBringer(callout);
  return first && !isThere(first) ? leadOf(first.liveEtaSeconds, callout, now) : undefined;
}

function leadOf(seconds: number | undefined, callout: CalloutView, now: number): string | undefined {
  const ambulance = ambulanceSeconds(callout, now);
  if (seconds === undefined || ambulance === undefined) return undefined;
  const lead = ambulance - seconds;
  if (Math.abs(lead) < 60) return 'about when the ambulance comes';
  return lead > 0 ? `${minutesWords(lead, Math.floor)} before the ambulance` : `${minutesWords(-lead)} after the ambulance`;
}

/** What the machine does next by itself, without when; nothing while it does nothing. */
export function nextStepWords({ state, nextStepAt, waves }: CalloutView): string | undefined {
  if (!nextStepAt) return undefined;
  switch (state) {
    case 'RECEIVED': return 'chooses whom to ask';
    case 'ALERTING': return endsPatience(millis(nextStepAt), waves.at(-1)) ? 'asks more people unless enough accept' : 'looks for others to ask';
    case 'EXHAUSTED': return 'looks for people again';
    case 'COVERED': return 'looks whether those assigned get on';
    default: return undefined;
  }
}

/** A step is taken when the time that a wave is given has passed; not to the millisecond. */
const STEP_WITHIN_MS = 1_500;

const endsPatience = (at: number, wave: CalloutView['waves'][number] | undefined): boolean =>
  wave !== undefined && Math.abs(at - millis(wave.at) - wave.patienceSeconds * 1000) < STEP_WITHIN_MS;
