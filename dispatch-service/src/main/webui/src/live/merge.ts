import type { CalloutEvent, CalloutSummary, CalloutView, PositionEvent } from '../api/types';

/** A callout as last read, on its own or in a list. */
export interface Known {
  callout: CalloutView;
  /** Whether it has been read on its own; until then nothing is known of its waves, people and timeline. */
  whole: boolean;
  /** When the reading was asked for, milliseconds: what is shown is at least this true. */
  readAt: number;
}

export type Callouts = ReadonlyMap<string, Known>;
export type Fixes = ReadonlyMap<string, PositionEvent>;

const UNREAD: Pick<CalloutView, 'waves' | 'alerts' | 'assignments' | 'findings' | 'timeline'> =
  { waves: [], alerts: [], assignments: [], findings: [], timeline: [] };

/** Takes up a reading; an older version than the known one changes nothing, whatever order answers arrive in. */
export function withCallout(known: Callouts, read: CalloutSummary | CalloutView, readAt: number): Callouts {
  const before = known.get(read.id);
  if (before && before.callout.version > read.version) return known;
  if (before && before.callout.version === read.version && before.readAt > readAt) return known;
  return new Map(known).set(read.id, knownFrom(read, before, readAt));
}

/** A list tells less than is known already: what it leaves out stays until the callout is read on its own. */
function knownFrom(read: CalloutSummary | CalloutView, before: Known | undefined, readAt: number): Known {
  if ('alerts' in read) return { callout: read, whole: true, readAt };
  return { callout: { ...(before?.callout ?? UNREAD), ...read }, whole: before?.whole ?? false, readAt };
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

/** Whether an event tells of something not yet read. */
export const isNews = (known: Callouts, event: Pick<CalloutEvent, 'id' | 'version'>): boolean =>
  (known.get(event.id)?.callout.version ?? -1) < event.version;

/** Moves a person; a fix that is older than the known one is dropped. */
export function withFix(fixes: Fixes, fix: PositionEvent): Fixes {
  const before = fixes.get(fix.responderId);
  if (before && Date.parse(before.at) >= Date.parse(fix.at)) return fixes;
  return new Map(fixes).set(fix.responderId, fix);
}
