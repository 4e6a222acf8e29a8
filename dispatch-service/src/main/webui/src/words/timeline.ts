import type { TimelineEntry } from '../api/types';
import { millis, minutesWords } from '../time/words';
import { correctedWords } from './corrected';
import { FINDINGS, named, OUTCOMES, ROLES, spoken, WHEREABOUTS } from './names';
import { SETBACKS } from './people';

const STEPS: Record<string, string> = {
  ASSIGNED: 'has been assigned',
  EN_ROUTE: 'is on the way',
  AED_COLLECTED: 'has collected the AED',
  ON_SCENE: 'is on scene',
  WITH_PATIENT: 'is with the patient',
  FINISHED: 'has finished',
};

/** An entry whose word may be newer than this page. */
type Entry = Omit<TimelineEntry, 'type'> & { type: string };

/** One entry of the timeline as a sentence that stands for itself. */
export function timelineWords(entry: Entry): string {
  const who = entry.responderName ?? (entry.responderId ? 'A volunteer' : 'Somebody');
  const said = detailOf(entry);
  const by = said.text('by') ? ` by ${said.text('by')}` : '';
  const because = said.text('reason') ? `: ${spoken(said.text('reason') ?? '').toLowerCase()}` : '';
  switch (entry.type) {
    case 'RECEIVED': return 'Received';
    case 'WITHHELD': return `Withheld, nobody is alerted${because}`;
    case 'OVERRIDDEN': return `Withholding overridden${by}${quoted(said.text('reason'))}`;
    case 'WAVE_SENT': return waveWords(said);
    case 'ALERT_RECEIVED': return `${who}'s phone has received the alert${via(said)}`;
    case 'ALERT_SEEN': return `${who} has seen the alert`;
    case 'ACCEPTED': return `${who} accepted${asRole(said)}`;
    case 'DECLINED': return `${who} declined`;
    case 'EXPIRED': return `${who} did not answer in time`;
    case 'FILLED': return `${who} was thanked: enough people are on the way`;
    case 'ASSIGNED': return `${who} is assigned${asRole(said)}`;
    case 'PROGRESS': return `${who} ${STEPS[said.text('step') ?? said.text('progress') ?? ''] ?? 'has moved on'}${heardLater(entry, said.text('madeAt'))}`;
    case 'SETBACK': return `${who} ${named(SETBACKS, said.text('setback') ?? 'SETBACK')}: another one is looked for beside them`;
    case 'RESUMED': return `${who} is coming on as expected again`;
    case 'FINDING': return `${who} reports: ${named(FINDINGS, said.text('finding') ?? 'FINDING').toLowerCase()}${heardLater(entry, said.text('madeAt'))}`;
    case 'WISHED': return `${who} would like to do it`;
    case 'CHECK_ASKED': return `${who} is asked whether they are all right`;
    case 'CHECK_ANSWERED': return `${who} is all right`;
    case 'CHECK_MISSED': return `${who} has not said whether they are all right; still assigned`;
    case 'AED_TOLD': return `${who} says where the AED is: ${named(WHEREABOUTS, said.text('whereabouts') ?? 'UNKNOWN').toLowerCase()}`;
    case 'WITHDRAWN':
      return said.text('reason') === 'KNOWS_PATIENT' ? `${who} knows the patient and has left it to others` : `${who} withdrew${because}`;
    case 'ACKNOWLEDGED': return `${who} has read the change`;
    case 'ALARM': return `${who} is in danger and raised the alarm`;
    case 'ALARM_TAKEN': return `${said.text('by') ?? 'A coordinator'} sees to the alarm of ${who}`;
    case 'MESSAGE': return said.text('from') === 'RESPONDER' ? `${who} wrote to the control room` : `${said.text('by') ?? 'The control room'} wrote to ${entry.responderName ?? 'everybody assigned'}`;
    case 'COVERED': return 'Covered: every need has its people';
    case 'EXHAUSTED': return 'Nobody left to ask; asking again as people appear';
    case 'CORRECTED': return `Corrected${by}${correctedWords(entry)}${quoted(said.text('reason'))}`;
    case 'STOOD_DOWN': return `${who} was stood down${by}${whyWords(said)}`;
    case 'RELEASED': return `${who} was released from the patient${by}${whyWords(said)}`;
    case 'MERGED': return said.text('into')
      ? `Merged into ${said.text('reference')} by ${said.text('by')}: the same collapse`
      : `${said.text('reference')} merged into this one by ${said.text('by')}: the same collapse`;
    case 'UNMERGED': return `Merger with ${said.text('reference')} undone by ${said.text('by')}${quoted(said.text('reason'))}`;
    case 'DISTINCT': return said.flag('apart')
      ? `Not the same as ${said.text('reference')}, says ${said.text('by')}`
      : `Perhaps the same as ${said.text('reference')} after all, says ${said.text('by')}`;
    case 'CLOSED': return `Closed${by}${said.text('outcome') ? `: ${named(OUTCOMES, said.text('outcome') ?? '').toLowerCase()}` : ''}${because}`;
    case 'REOPENED': return `Reopened${by}${quoted(said.text('reason'))}`;
    case 'WIDENED': return `More people asked${by}${furtherWords(said)}${quoted(said.text('reason'))}`;
    case 'WIDENING_TAKEN_BACK': return `Widening taken back${by}${furtherWords(said)}${quoted(said.text('reason'))}`;
    case 'ASKED_BY_NAME': return `${who} is asked by name${by}${asRole(said)}${quoted(said.text('reason'))}`;
    case 'NEED_CHANGED': return `${said.number('to') ?? 'Others'} wanted${asRole(said)} instead of ${said.number('from') ?? 0}${by}${quoted(said.text('reason'))}`;
    case 'OVERRIDE_TAKEN_BACK': return `Override taken back${by}${quoted(said.text('reason'))}`;
    case 'CREW_ARRIVED': return `The crew is on scene${earlierWords(entry, said.text('arrivedAt'))}, told${by}${fromSource(said.text('source'))}`;
    case 'CREW_ARRIVAL_TAKEN_BACK': return `That the crew is on scene was taken back${by}${quoted(said.text('reason'))}`;
    case 'EVERYBODY_STOOD_DOWN': return `Everybody was stood down${by}${quoted(said.text('reason'))}`;
    default: return spoken(entry.type) + (entry.responderName ? ` (${entry.responderName})` : '');
  }
}

interface Said { flag(name: string): boolean; text(name: string): string | undefined; number(name: string): number | undefined }

function detailOf({ detail }: Entry): Said {
  return {
    text: (name) => (typeof detail[name] === 'string' && detail[name] !== '' ? detail[name] : undefined),
    flag: (name) => detail[name] === true,
    number: (name) => (detail[name] === undefined || Number.isNaN(Number(detail[name])) ? undefined : Number(detail[name])),
  };
}

function waveWords(said: Said): string {
  const number = said.number('wave') ?? said.number('number');
  const alerts = said.number('alerts');
  const people = alerts === undefined ? '' : `, ${alerts} ${alerts === 1 ? 'volunteer' : 'volunteers'} alerted`;
  return `Wave ${number ?? ''}`.trim() + ` sent${people}`;
}

const asRole = (said: Said) => (said.text('role') ? ` as ${named(ROLES, said.text('role') ?? '')}` : '');
const via = (said: Said) => (said.text('channel') ? ` (${(said.text('channel') ?? '').toLowerCase()})` : '');
/** A reason is a code when it comes of something else, and somebody's own words when it is an act. */
function whyWords(said: Said): string {
  const reason = said.text('reason');
  if (!reason) return '';
  return /^[A-Z_]+$/.test(reason) ? `: ${spoken(reason).toLowerCase()}` : quoted(reason);
}

function furtherWords(said: Said): string {
  const alerts = said.number('moreAlerts') ?? 0;
  const seconds = said.number('longerEtaSeconds') ?? 0;
  const parts = [alerts > 0 && `${alerts} more alerts allowed`, seconds > 0 && `${minutesWords(seconds)} farther`].filter(Boolean);
  return parts.length > 0 ? `, ${parts.join(', ')}` : '';
}

/** The crew was there before somebody told. */
function earlierWords(entry: Entry, arrivedAt: string | undefined): string {
  const minutes = minutesBefore(entry, arrivedAt);
  return minutes > 0 ? ` since ${minutes} min before` : '';
}

/** The phone had no connection when it was done. */
function heardLater(entry: Entry, madeAt: string | undefined): string {
  const minutes = minutesBefore(entry, madeAt);
  return minutes > 0 ? ` (done ${minutes} min before it was heard)` : '';
}

const minutesBefore = ({ at }: Entry, instant: string | undefined): number =>
  instant === undefined ? 0 : Math.round((millis(at) - millis(instant)) / 60_000);

const fromSource = (source: string | undefined) => (source ? ` (${source})` : '');

const quoted = (reason: string | undefined) => (reason ? `: “${reason}”` : '');
