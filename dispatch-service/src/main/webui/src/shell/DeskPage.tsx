import { lazy, Suspense, useEffect } from 'react';
import { useLocation } from 'wouter';
import type { Config } from '../api/types';
import { useSession } from '../auth/session';
import { Board } from '../board/Board';
import { Announcer } from '../board/Announcer';
import { ConnectionBanner } from '../live/ConnectionBanner';
import { DeskProvider } from './desk';
import { LeaveAsk } from './LeaveAsk';
import { Panel } from './Panel';
import { partOf } from './parts';
import { useShortcuts } from './shortcuts';
import { TopBar } from './TopBar';
import { useFollowedRegion } from './useFollowedRegion';
import './shell.css';

/** Loaded after the list, which is what counts; its labels are drawn once, so the font has to be there first. */
const MapView = lazy(async () => {
  await document.fonts.load('16px "Inter Variable"').catch(() => undefined);
  return import('../map/MapView');
});

/** The signed-in console: the board (list, map and, where something is selected or written, a panel), or one of its other parts. */
export function DeskPage({ config }: { config: Config }) {
  const desk = useFollowedRegion(config);
  const { keeper } = desk;
  const signedIn = useSession((session) => session.phase === 'signed-in');

  useEffect(() => {
    if (!signedIn) return undefined;
    keeper.start();
    return () => keeper.stop();
  }, [keeper, signedIn]);

  return (
    <DeskProvider value={desk}>
      <Shortcuts />
      <Announcer />
      <div className="desk">
        <TopBar />
        <ConnectionBanner />
        <Opened />
      </div>
    </DeskProvider>
  );
}

/** The part that the address names, or else the board with its map. */
function Opened() {
  const part = partOf(useLocation()[0]);
  if (part) {
    return (
      <main className="desk-part" aria-label={part.label}>
        <Suspense fallback={<p role="status" className="quiet">One moment…</p>}><part.Page /></Suspense>
      </main>
    );
  }
  return (
    <div className="desk-parts">
      <Board />
      <Suspense fallback={<section className="map" aria-label="Map" />}><MapView /></Suspense>
      <Panel />
    </div>
  );
}

function Shortcuts() {
  return <LeaveAsk leaving={useShortcuts()} />;
}
