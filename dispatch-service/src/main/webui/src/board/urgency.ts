import type { CalloutState, CalloutView, Category } from '../api/types';
import { suspectCounts } from '../callout/duplicates';
import type { Known } from '../live/merge';
import { millis } from '../time/words';
import { attentionOf, type Attention, type Read } from './attention';

/** What a minute costs: the order in which categories are looked at. */
const GRAVITY: readonly Category[] = [
  'CARDIAC_ARREST', 'CHOKING', 'UNCONSCIOUS', 'MAJOR_BLEED', 'CHEST_PAIN', 'OTHER', 'FALL_NON_INJURY',
];

const gravityOf = (callout: CalloutView): number => {
  const place = GRAVITY.indexOf(callout.category);
  return place < 0 ? GRAVITY.length : place;
};

/** Those still without people come before those that have them. */
const UNREST: readonly CalloutState[] = ['EXHAUSTED', 'WITHHELD', 'RECEIVED', 'ALERTING', 'COVERED', 'CLOSED'];

/**
 * The order of the board: a volunteer in danger before all else, then what needs a person, then the gravest, then those without
 * people, then the oldest. Care requests follow the incidents, the soonest window first.
 */
export function byUrgency(now: number): (a: Read, b: Read) => number {
  const keys = new Map<string, number[]>();
  const keyOf = (read: Read) => {
    const { id } = read.callout;
    const key = keys.get(id) ?? sortKey(read.callout, attentionOf(read, now));
    keys.set(id, key);
    return key;
  };
  return (a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    const differing = left.findIndex((value, i) => value !== right[i]);
    return differing < 0 ? a.callout.id.localeCompare(b.callout.id) : (left[differing] ?? 0) - (right[differing] ?? 0);
  };
}

function sortKey(callout: CalloutView, attention: Attention | undefined): number[] {
  const care = callout.kind === 'CARE_REQUEST';
  return [
    attention && attention.rank < 0 ? 0 : 1,
    care ? 1 : 0,
    attention ? 0 : 1,
    gravityOf(callout),
    attention?.rank ?? 0,
    care ? 0 : UNREST.indexOf(callout.state),
    millis(care && callout.window ? callout.window.from : callout.receivedAt),
  ];
}

export interface BoardRow extends Known {
  attention: Attention | undefined;
  /** How many other open calls it may be the same as. */
  suspects: number;
}

/** The board in its three parts, each in the order of urgency; whatever needs a person is in the first, whether incident or care. */
export interface BoardRows { needing: BoardRow[]; running: BoardRow[]; care: BoardRow[] }

export function boardRows(callouts: Iterable<Known>, now: number): BoardRows {
  const all = [...callouts];
  const suspects = suspectCounts(new Map(all.map((known) => [known.callout.id, known])));
  const rows = all
    .filter(({ callout }) => callout.state !== 'CLOSED')
    .sort(byUrgency(now))
    .map((known) => ({ ...known, attention: attentionOf(known, now), suspects: suspects.get(known.callout.id) ?? 0 }));
  const calm = rows.filter(({ attention }) => attention === undefined);
  return {
    needing: rows.filter(({ attention }) => attention !== undefined),
    running: calm.filter(({ callout }) => callout.kind === 'INCIDENT'),
    care: calm.filter(({ callout }) => callout.kind === 'CARE_REQUEST'),
  };
}
