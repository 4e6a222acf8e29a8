import type { AlertState, AlertSummary, AssignmentSummary, Fix, Progress, Setback } from '../api/types';
import { ageWords, millis, minutesWords, spanWords } from '../time/words';
import { named, TRAVEL_MODES, TRAVEL_SOURCES } from './names';

export const PROGRESS: Record<Progress, string> = {
  ASSIGNED: 'Accepted',
  EN_ROUTE: 'On the way',
  AED_COLLECTED: 'Has the AED',
  ON_SCENE: 'On scene',
  WITH_PATIENT: 'With the patient',
  FINISHED: 'Finished',
  WITHDRAWN: 'Withdrew',
  STOOD_DOWN: 'Stood down',
  RELEASED: 'Released',
};

export const ANSWERS: Record<AlertState, string> = {
  OPEN: 'Being asked',
  ACCEPTED: 'Accepted',
  DECLINED: 'Declined',
  EXPIRED: 'No answer',
  STOOD_DOWN: 'Stood down',
  FILLED: 'Not needed',
};

/** What keeps somebody under way, as their positions tell; "Anna …". */
export const SETBACKS: Record<Setback, string> = {
  STOPPED: 'has stopped on the way',
  TURNED_BACK: 'has turned back',
  LATE: 'is later than expected',
};

/** A phone that moves tells more often than that, milliseconds. */
const SILENT_AFTER = 60_000;

/** What is to be known of somebody under way beside their arrival: a setback, or that their phone is silent. Silence proves nothing. */
export function wayWords(person: AssignmentSummary, positionAt: string | undefined, now: number): string | undefined {
  if (person.setback) return `${spokenOf(SETBACKS[person.setback])}; still assigned, another one is looked for`;
  const coming = person.progress === 'ASSIGNED' || person.progress === 'EN_ROUTE' || person.progress === 'AED_COLLECTED';
  if (!coming) return undefined;
  if (!positionAt) return 'Their phone has not told where it is; still assigned';
  const silence = now - millis(positionAt);
  return silence > SILENT_AFTER ? `No position for ${spanWords(silence)}; still assigned` : undefined;
}

const spokenOf = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Whether and when the alert reached the phone and the eye: "seen after 6 s", "not received for 14 s". */
export function deliveryWords(alert: AlertSummary, now: number): string {
  const sent = millis(alert.sentAt);
  const after = (instant: string) => `after ${spanWords(Math.max(3000, millis(instant) - sent))}`;
  const by = alert.receivedBy === 'SMS' ? ' by text' : alert.receivedBy === 'VOICE' ? ' by call' : '';
  if (alert.seenAt) return `seen ${after(alert.seenAt)}${by}`;
  if (alert.receivedAt) return `received ${after(alert.receivedAt)}${by}, not seen`;
  return alert.state === 'OPEN' ? `not received for ${spanWords(Math.max(3000, now - sent))}` : 'never received';
}

/** "3 min on foot, straight line": how long somebody needs by what was reckoned when asked. */
export const travelWords = (person: Pick<AlertSummary, 'etaSeconds' | 'travelMode' | 'travelSource'>): string =>
  `${minutesWords(person.etaSeconds)} ${named(TRAVEL_MODES, person.travelMode)}, ${named(TRAVEL_SOURCES, person.travelSource)}`;

/** Where an assigned person is in time: the ETA with its source and age, or since when they are there. */
export function arrivalWords(person: AssignmentSummary, positionAt: string | undefined, readAt: number, now: number): string {
  if (person.progress === 'ON_SCENE' || person.progress === 'WITH_PATIENT') return `for ${spanWords(now - millis(person.progressAt))}`;
  if (person.liveEtaSeconds === undefined) return 'arrival not known';
  const asOf = positionAt ? Math.min(millis(positionAt), readAt) : readAt;
  const basis = `${named(TRAVEL_SOURCES, person.travelSource)}, ${ageWords(asOf, now)}`;
  return `${minutesWords(person.liveEtaSeconds)} ${named(TRAVEL_MODES, person.travelMode)} (${basis})`;
}

/** "Position 12 s ago, within 8 m": how far the mark on the map can be believed. */
export const positionWords = (fix: Fix | undefined, now: number): string =>
  fix ? `Position ${ageWords(millis(fix.at), now)}, within ${Math.round(fix.accuracyMetres)} m` : 'Position not known';
