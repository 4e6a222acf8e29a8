import type { CalloutView, TimelineEntry } from '../api/types';
import type { Callouts } from '../live/merge';
import { millis } from '../time/words';

/** As the service has it, milliseconds. */
export const UNDONE_WITHIN = 10 * 60_000;

/** What somebody has said of this call and another one. */
export interface Sameness { id: string; reference: string; by: string }

/** A call that has become part of another one. */
export interface MergedCall extends Sameness { at: number }

/**
 * The open callouts that this one may be the same as. A later call does not make the service tell of an earlier one again, so
 * what either of the two says counts; who was told apart has a newer version on both sides.
 */
export function suspectsOf(callout: CalloutView, callouts: Callouts): CalloutView[] {
  if (callout.state === 'CLOSED') return [];
  return [...callouts.values()].map(({ callout: other }) => other).filter((other) =>
    other.id !== callout.id && other.state !== 'CLOSED' && !saidApart(callout, other)
      && (callout.suspectedDuplicates.includes(other.id) || other.suspectedDuplicates.includes(callout.id)));
}

/** How many open callouts each may be the same as; whatever has no suspects is missing. */
export function suspectCounts(callouts: Callouts): ReadonlyMap<string, number> {
  const pairs = new Map<string, Set<string>>();
  const note = (one: string, other: string) => pairs.set(one, (pairs.get(one) ?? new Set()).add(other));
  for (const { callout } of callouts.values()) {
    for (const id of callout.suspectedDuplicates) {
      const other = callouts.get(id)?.callout;
      if (!other || other.state === 'CLOSED' || callout.state === 'CLOSED' || saidApart(callout, other)) continue;
      note(callout.id, id);
      note(id, callout.id);
    }
  }
  return new Map([...pairs].map(([id, others]) => [id, others.size]));
}

/** Whether the last word in either timeline is that they are two. */
const saidApart = (one: CalloutView, other: CalloutView): boolean => lastWord(one, other.id) || lastWord(other, one.id);

const lastWord = ({ timeline }: CalloutView, other: string): boolean =>
  timeline.findLast(({ type, detail }) => type === 'DISTINCT' && detail['from'] === other)?.detail['apart'] === true;

/** The open callouts that somebody has said are others than this one, as its timeline tells; none once it is closed. */
export function toldApart(callout: CalloutView, callouts: Callouts): Sameness[] {
  if (callout.state === 'CLOSED') return [];
  const apart = new Map<string, Sameness>();
  for (const { type, detail } of callout.timeline) {
    const id = detail['from'];
    if (type !== 'DISTINCT' || typeof id !== 'string') continue;
    if (detail['apart'] === true) apart.set(id, { id, reference: String(detail['reference']), by: String(detail['by']) });
    else apart.delete(id);
  }
  return [...apart.values()].filter(({ id }) => {
    const other = callouts.get(id)?.callout;
    return other !== undefined && other.state !== 'CLOSED';
  });
}

/** Of two calls the one that people have been on the way for longer. */
export const firstReceived = (one: CalloutView, other: CalloutView): CalloutView =>
  (millis(other.receivedAt) < millis(one.receivedAt) ? other : one);

/** The calls that are part of this one now, as its timeline tells. */
export function mergedFrom(timeline: readonly TimelineEntry[]): MergedCall[] {
  const merged = new Map<string, MergedCall>();
  for (const { type, at, detail } of timeline) {
    const id = detail['from'];
    if (typeof id !== 'string') continue;
    if (type === 'MERGED') merged.set(id, { id, reference: String(detail['reference']), by: String(detail['by']), at: millis(at) });
    if (type === 'UNMERGED') merged.delete(id);
  }
  return [...merged.values()];
}
