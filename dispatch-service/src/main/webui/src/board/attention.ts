import type { AssignmentSummary, CalloutView, Finding, FindingView, Progress, WithheldReason } from '../api/types';
import type { Known } from '../live/merge';
import { FINDINGS, HAZARDS, named, PLACE_TYPES, spoken, WITHHELD_REASONS } from '../words/names';
import { clockWords, millis, spanWords } from '../time/words';

/** Why a callout needs a person now, in a word and in a sentence. */
export interface Attention {
  /** Lower is sooner, among callouts of one category. */
  rank: number;
  word: string;
  because: string;
}

/** A step may be late by this much before we say so, milliseconds. */
const STEP_SLACK = 20_000;
/** A care request without anybody this long before its window needs a person, milliseconds. */
const CARE_LEAD = 2 * 3_600_000;

const ENDED: ReadonlySet<Progress> = new Set(['FINISHED', 'WITHDRAWN', 'STOOD_DOWN', 'RELEASED']);

/** Whether somebody still has this assignment. */
export const isActive = (assignment: AssignmentSummary): boolean => !ENDED.has(assignment.progress);

/** A callout and how far it has been read. */
export type Read = Pick<Known, 'callout' | 'whole' | 'refused'>;

/** What needs a person in this callout at this moment; nothing when the machine is getting on with it. */
export function attentionOf(read: Read, now: number): Attention | undefined {
  const { callout } = read;
  if (callout.state === 'CLOSED') return undefined;
  const reasons = [
    inDanger(callout),
    unread(callout, now),
    // as grave as a device that is missing, and then there is nobody who would fetch another
    withheld(callout),
    findingThatNeedsHelp(callout),
    exhausted(read),
    nobodyAccepted(read, now),
    unanswered(callout, now),
    lateStep(callout, now),
    findingThatNeedsADecision(callout),
    unreadable(read),
  ];
  return reasons.filter((reason) => reason !== undefined).sort((a, b) => a.rank - b.rank)[0];
}

/** The machine may be getting on with it or not: nobody at this desk can tell. */
function unreadable({ whole, refused }: Read): Attention | undefined {
  if (!refused) return undefined;
  const because = whole ? 'What is shown may be out of date' : 'Who was asked and who is coming is not known';
  return { rank: 7, word: 'Cannot be read', because };
}

function exhausted(read: Read): Attention | undefined {
  if (read.callout.state !== 'EXHAUSTED') return undefined;
  return isHelped(read)
    ? { rank: 4, word: 'Nobody left', because: 'Places are still empty' }
    : { rank: 1, word: 'Nobody left', because: sentence('Nobody is coming', askedWords(read)) };
}

/** A list counts who is assigned to each need, but does not name them. */
const isHelped = ({ callout, whole }: Read): boolean =>
  whole
    ? callout.assignments.some((each) => isActive(each) || each.progress === 'FINISHED')
    : callout.needs.some(({ assigned }) => assigned > 0);

/** Somebody who was sent there does not say that they are all right: they may need help themselves. */
function unanswered(callout: CalloutView, now: number): Attention | undefined {
  const silent = callout.assignments.filter((each) => isActive(each) && each.checkMissedAt !== undefined);
  const first = silent[0];
  if (!first?.checkAskedAt) return undefined;
  const others = silent.length > 1 ? ` and ${silent.length - 1} more` : '';
  return {
    rank: 1,
    word: 'No answer',
    because: `${first.responderName}${others} asked ${spanWords(now - millis(first.checkAskedAt))} ago whether they are all right`,
  };
}

/** A volunteer has pressed the panic button, and nobody sees to it: before everything else. A list only counts them. */
function inDanger({ alarms, assignments }: CalloutView): Attention | undefined {
  if (alarms === 0) return undefined;
  const names = assignments.filter(({ alarm }) => alarm && !alarm.takenAt).map(({ responderName }) => responderName);
  return { rank: -1, word: 'Volunteer in danger', because: `${names.join(', ') || 'A volunteer'} raised the alarm; nobody has taken it` };
}

/** Whoever does not say so after this may not have read it, milliseconds. */
const READ_WITHIN = 30_000;

/** Whether somebody under way was warned and has not said that they have read it, long enough to ring them. */
export function owesReading(person: AssignmentSummary, now: number): boolean {
  const { warning } = person;
  return isActive(person) && warning !== undefined && !warning.acknowledgedAt && now - millis(warning.at) > READ_WITHIN;
}

function unread({ assignments }: CalloutView, now: number): Attention | undefined {
  const owing = assignments.filter((each) => owesReading(each, now));
  const first = owing[0];
  if (!first?.warning) return undefined;
  const others = owing.length > 1 ? ` and ${owing.length - 1} more` : '';
  return { rank: 2, word: 'Warning not read', because: `${first.responderName}${others}, ${spanWords(now - millis(first.warning.at))} ago: ring them` };
}

function nobodyAccepted(read: Read, now: number): Attention | undefined {
  const { callout } = read;
  if (callout.state !== 'ALERTING' || isHelped(read)) return undefined;
  if (callout.kind === 'CARE_REQUEST') return nobodyForTheWindow(read, now);
  const first = callout.waves[0];
  if (!first || now < millis(first.at) + first.patienceSeconds * 1000) return undefined;
  return { rank: 2, word: 'Nobody accepted', because: sentence(askedWords(read), `${clockWords(now - millis(first.at))} ago`) };
}

function nobodyForTheWindow(read: Read, now: number): Attention | undefined {
  const { window } = read.callout;
  const left = window ? millis(window.from) - now : Infinity;
  if (left > CARE_LEAD) return undefined;
  const when = left > 0 ? `starts in ${spanWords(left)}` : `should have started ${spanWords(-left)} ago`;
  return { rank: 2, word: 'Nobody accepted', because: sentence(askedWords(read), when) };
}

function askedWords({ callout, whole, refused }: Read): string {
  if (!whole) return refused ? 'who was asked could not be read' : 'reading who was asked…';
  const asked = callout.waves.reduce((sum, wave) => sum + wave.alerts, 0);
  if (asked === 0) return 'nobody asked';
  const waves = callout.waves.length;
  return waves === 1 ? `${asked} asked` : `${asked} asked in ${waves} waves`;
}

function sentence(...parts: string[]): string {
  const words = parts.join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function withheld(callout: CalloutView): Attention | undefined {
  if (callout.state !== 'WITHHELD') return undefined;
  return { rank: 3, word: 'Withheld', because: withheldWords(callout) };
}

/** "Hazard on scene: gas", "Volunteers are not sent to this kind of place: care home". */
export function withheldWords({ withheldReason, scene, location, circumstances, objections }: CalloutView): string {
  if (!withheldReason) return 'Reason not given';
  const about: Record<WithheldReason, string[]> = {
    HAZARD: scene.hazards.map((hazard) => named(HAZARDS, hazard)),
    PLACE_EXCLUDED: [named(PLACE_TYPES, location.placeType)],
    CIRCUMSTANCE_EXCLUDED: circumstances.map(spoken),
    CODE_EXCLUDED: said(objections, 'CODE_EXCLUDED'),
    AGE_EXCLUDED: said(objections, 'AGE_EXCLUDED').map((ages) => `${ages.replace('-', ' to ')} years`),
    AREA_EXCLUDED: said(objections, 'AREA_EXCLUDED'),
  };
  const words = about[withheldReason].join(', ');
  const detail = AS_WRITTEN.has(withheldReason) ? words : words.toLowerCase();
  return named(WITHHELD_REASONS, withheldReason) + (detail && `: ${detail}`);
}

/** Codes and names of areas are shown as somebody wrote them. */
const AS_WRITTEN: ReadonlySet<WithheldReason> = new Set(['CODE_EXCLUDED', 'AREA_EXCLUDED']);

const said = (objections: CalloutView['objections'], reason: WithheldReason): string[] =>
  objections.filter((each) => each.reason === reason).map(({ what }) => what);

function lateStep(callout: CalloutView, now: number): Attention | undefined {
  if (!callout.nextStepAt || (callout.state !== 'RECEIVED' && callout.state !== 'ALERTING')) return undefined;
  const late = now - millis(callout.nextStepAt);
  if (late < STEP_SLACK) return undefined;
  return { rank: 5, word: 'Step is late', because: `The next step should have come ${spanWords(late)} ago` };
}

/** Findings upon which somebody has to act, and the word for it. */
const NEEDS_HELP: Partial<Record<Finding, number>> = {
  UNSAFE: 0, CANNOT_ENTER: 1, CANNOT_FIND: 1, SECOND_PATIENT: 2, SEND_MORE: 2, AED_MISSING: 3, AED_LOCKED: 3,
};

const NEEDS_DECISION: ReadonlySet<Finding> = new Set(['NOT_AN_ARREST', 'DNACPR_SHOWN', 'OBVIOUSLY_DEAD']);

function findingThatNeedsHelp(callout: CalloutView): Attention | undefined {
  const open = callout.findings
    .filter((each) => NEEDS_HELP[each.finding] !== undefined && !isSettled(each, callout))
    .sort((a, b) => (NEEDS_HELP[a.finding] ?? 9) - (NEEDS_HELP[b.finding] ?? 9))[0];
  return open && { rank: NEEDS_HELP[open.finding] ?? 3, word: named(FINDINGS, open.finding), because: saidBy(open, callout) };
}

function findingThatNeedsADecision(callout: CalloutView): Attention | undefined {
  const said = callout.findings.findLast((each) => NEEDS_DECISION.has(each.finding));
  return said && { rank: 6, word: named(FINDINGS, said.finding), because: `${saidBy(said, callout)}; close or go on?` };
}

function saidBy(finding: FindingView, callout: CalloutView): string {
  const author = callout.assignments.find((each) => each.responderId === finding.responderId);
  return `${author?.responderName ?? 'A volunteer'} reports: ${named(FINDINGS, finding.finding).toLowerCase()}`;
}

/**
 * What the world has answered since: in at last, scene judged anew, more people sent. What the same people did later is later than
 * when they found it; what others did answers it only once it was heard.
 */
function isSettled(finding: FindingView, callout: CalloutView): boolean {
  const after = (since: string) => (instant: string | undefined) => instant !== undefined && millis(instant) > millis(since);
  const [later, answered] = [after(finding.at), after(finding.receivedAt)];
  switch (finding.finding) {
    case 'CANNOT_FIND':
    case 'CANNOT_ENTER':
      return callout.assignments.some(
        (each) => (each.progress === 'WITH_PATIENT' || each.progress === 'FINISHED') && later(each.progressAt),
      );
    case 'UNSAFE':
      return answered(callout.scene.at);
    case 'SECOND_PATIENT':
    case 'SEND_MORE':
      return callout.assignments.some((each) => isActive(each) && answered(each.acceptedAt));
    case 'AED_MISSING':
    case 'AED_LOCKED':
      return callout.assignments.some((each) => each.progress === 'AED_COLLECTED' && later(each.progressAt));
    default:
      return false;
  }
}
