import { Suspense } from 'react';
import { useLocation } from 'wouter';
import { NeededStrip } from '../alarms/NeededStrip';
import { useAlarmReading } from '../alarms/useAlarmReading';
import { useBell } from '../alarms/useBell';
import type { Config } from '../api/types';
import { Board } from '../board/Board';
import { Announcer } from '../board/Announcer';
import { ConnectionBanner } from '../live/ConnectionBanner';
import { DeskProvider } from './desk';
import { MapView } from './lazyMap';
import { LeaveAsk } from './LeaveAsk';
import { Panel } from './Panel';
import { partOf } from './parts';
import { useShortcuts } from './shortcuts';
import { TopBar } from './TopBar';
import { useOpenDesk } from './useOpenDesk';
import './shell.css';

/** The signed-in console: the board (list, map and, where something is selected or written, a panel), or one of its other parts. */
export function DeskPage({ config }: { config: Config }) {
  const desk = useOpenDesk(config);

  return (
    <DeskProvider value={desk}>
      <Shortcuts />
      <Alarms />
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
      <>
        <NeededStrip />
        <main className="desk-part" aria-label={part.label} tabIndex={0}>
          <Suspense fallback={<p role="status" className="quiet">One moment…</p>}><part.Page /></Suspense>
        </main>
      </>
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

/** Alarms are read and heard wherever in the console one is. */
function Alarms() {
  useAlarmReading();
  useBell();
  return null;
}

function Shortcuts() {
  return <LeaveAsk leaving={useShortcuts()} />;
}
