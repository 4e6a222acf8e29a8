import { create } from 'zustand';
import type { AedView, CalloutSummary, CalloutView, PositionEvent, RegionView } from '../api/types';
import {
  withCallout, withFix, withFixesOf, withoutPast, withRefusal, withSnapshot, type Callouts, type Fixes,
} from './merge';

/** How true the page is at this moment. Times are milliseconds by the server's clock. */
export type Connection =
  | { phase: 'connecting' }
  | { phase: 'live' }
  /** Nothing has been heard since `since`; everything shown is from then. */
  | { phase: 'lost'; since: number; why: string; trying: boolean };

interface LiveState {
  callouts: Callouts;
  fixes: Fixes;
  /** The AEDs in sight on the map, as last read. */
  aeds: ReadonlyMap<string, AedView>;
  /** Whether the last reading of them failed, so that the marks may no longer be true. */
  aedsStale: boolean;
  /** Whether so much is in sight that single AEDs are not shown. */
  aedsFar: boolean;
  /** Rises when an AED has changed, so that whoever shows AEDs asks again. */
  aedChanges: number;
  /** Rises when alarms have changed, so that they are read again. */
  alarmChanges: number;
  connection: Connection;
  /** Whether all open callouts have been read at least once. */
  read: boolean;
  /** The region in use, and how the next one comes along; undefined until it is read. */
  region: RegionView | undefined;
  /** The callout that is open in the panel: it stays known when it is closed. */
  looked: string | undefined;
}

/** Everything this page knows of the world outside: the one store. */
export const useLive = create<LiveState>()(() => ({
  callouts: new Map(),
  fixes: new Map(),
  aeds: new Map(),
  aedsStale: false,
  aedsFar: false,
  aedChanges: 0,
  alarmChanges: 0,
  connection: { phase: 'connecting' },
  read: false,
  region: undefined,
  looked: undefined,
}));

const { setState } = useLive;

export const learn = {
  callout: (read: CalloutSummary | CalloutView, readAt: number) =>
    setState(({ callouts }) => ({ callouts: withCallout(callouts, read, readAt) })),
  snapshot: (open: readonly CalloutSummary[], askedAt: number) =>
    setState(({ callouts }) => ({ callouts: withSnapshot(callouts, open, askedAt) })),
  fix: (fix: PositionEvent) => setState(({ fixes }) => ({ fixes: withFix(fixes, fix) })),
  aeds: (aeds: readonly AedView[]) =>
    setState({ aeds: new Map(aeds.map((aed) => [aed.id, aed])), aedsStale: false, aedsFar: false }),
  /** What was in sight before is a part of what is now, and would pass for all of it. */
  aedsTooFar: () => setState({ aeds: new Map(), aedsStale: false, aedsFar: true }),
  aedsUnread: () => setState({ aedsStale: true }),
  aedChanged: () => setState(({ aedChanges }) => ({ aedChanges: aedChanges + 1 })),
  alarmsChanged: () => setState(({ alarmChanges }) => ({ alarmChanges: alarmChanges + 1 })),
  forget: (id: string) =>
    setState(({ callouts }) => ({ callouts: new Map([...callouts].filter(([known]) => known !== id)) })),
  /** The service will not give this callout on its own. */
  refused: (id: string) => setState(({ callouts }) => ({ callouts: withRefusal(callouts, id) })),
  region: (region: RegionView) => setState({ region }),
  look: (looked: string | undefined) => setState({ looked }),
  /** Forgets what nobody needs any more: a desk is open for days. */
  tidy: (now: number) =>
    setState(({ callouts, fixes, looked }) => {
      const present = withoutPast(callouts, looked, now);
      return { callouts: present, fixes: withFixesOf(present, fixes) };
    }),
  /** All that is open has been read, each callout on its own. */
  live: () => setState({ connection: { phase: 'live' }, read: true }),
  lost: (connection: Connection & { phase: 'lost' }) => setState({ connection }),
};
