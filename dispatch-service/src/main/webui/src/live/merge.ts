import type { CalloutEvent, CalloutSummary, CalloutView, PositionEvent } from '../api/types';
import { millis } from '../time/words';

/** A callout as last read, on its own or in a list. */
export interface Known {
  callout: CalloutView;
  /** Whether it has been read on its own; until then nothing is known of its waves, people and timeline. */
  whole: boolean;
  /** Whether the service refused the last reading of it on its own: there may be something newer than what is known. */
  refused: boolean;
  /** When the reading was asked for, milliseconds: what is shown is at least this true. */
  readAt: number;
}

export type Callouts = ReadonlyMap<string, Known>;
export type Fixes = ReadonlyMap<string, PositionEvent>;

const UNREAD: Pick<CalloutView, 'waves' | 'alerts' | 'assignments' | 'findings' | 'timeline' | 'asking'> = {
  waves: [], alerts: [], assignments: [], findings: [], timeline: [],
  asking: { spent: 0, budget: 0, longestEtaSeconds: 0, widenings: [] },
};

/** Takes up a reading; an older version than the known one changes nothing, whatever order answers arrive in. */
export function withCallout(known: Callouts, read: CalloutSummary | CalloutView, readAt: number): Callouts {
  const before = known.get(read.id);
  if (before && before.callout.version > read.version) return known;
  if (before && before.callout.version === read.version && before.readAt > readAt) return known;
  return new Map(known).set(read.id, knownFrom(read, before, readAt));
}

/** A list tells less than is known already: what it leaves out stays until the callout is read on its own. */
function knownFrom(read: CalloutSummary | CalloutView, before: Known | undefined, readAt: number): Known {
  if ('alerts' in read) return { callout: read, whole: true, refused: false, readAt };
  const callout = { ...(before?.callout ?? UNREAD), ...read };
  return { callout, whole: before?.whole ?? false, refused: before?.refused ?? false, readAt };
}

/**
 * Takes up a reading of all open callouts. Whoever is missing from it is open no more, unless it was read after the
 * snapshot had been asked for: then the snapshot is simply too old to know it.
 */
export function withSnapshot(known: Callouts, open: readonly CalloutSummary[], askedAt: number): Callouts {
  const listed = new Set(open.map((callout) => callout.id));
  let merged: Callouts = new Map(
    [...known].filter(([id, { callout, readAt }]) => listed.has(id) || callout.state === 'CLOSED' || readAt >= askedAt),
  );
  for (const callout of open) merged = withCallout(merged, callout, askedAt);
  return merged;
}

/** Marks a callout that the service will not give on its own; what is known of it stays. */
export function withRefusal(known: Callouts, id: string): Callouts {
  const before = known.get(id);
  return before && !before.refused ? new Map(known).set(id, { ...before, refused: true }) : known;
}

/** A closed callout stays known for this long, so that it does not vanish under somebody's eyes, milliseconds. */
const CLOSED_STAYS = 5 * 60_000;

/** Forgets callouts that have been closed for a while, but never the one that is looked at. */
export function withoutPast(known: Callouts, looked: string | undefined, now: number): Callouts {
  const isPast = ({ callout: { id, state, closedAt }, readAt }: Known) =>
    state === 'CLOSED' && id !== looked && now - (closedAt ? millis(closedAt) : readAt) > CLOSED_STAYS;
  return kept(known, (each) => !isPast(each));
}

/** Forgets where people are whose callout is known no more. */
export const withFixesOf = (callouts: Callouts, fixes: Fixes): Fixes => kept(fixes, ({ calloutId }) => callouts.has(calloutId));

/** The same map when all is kept, so that nobody is troubled. */
function kept<Value>(known: ReadonlyMap<string, Value>, keep: (value: Value) => boolean): ReadonlyMap<string, Value> {
  const entries = [...known].filter(([, value]) => keep(value));
  return entries.length === known.size ? known : new Map(entries);
}

/** Whether an event tells of something not yet read. */
export const isNews = (known: Callouts, event: Pick<CalloutEvent, 'id' | 'version'>): boolean =>
  (known.get(event.id)?.callout.version ?? -1) < event.version;

/** Moves a person; a fix that is older than the known one is dropped. */
export function withFix(fixes: Fixes, fix: PositionEvent): Fixes {
  const before = fixes.get(fix.responderId);
  if (before && Date.parse(before.at) >= Date.parse(fix.at)) return fixes;
  return new Map(fixes).set(fix.responderId, fix);
}
