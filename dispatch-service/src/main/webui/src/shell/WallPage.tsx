import { Suspense } from 'react';
import { useAlarmReading } from '../alarms/useAlarmReading';
import type { Config } from '../api/types';
import { Announcer } from '../board/Announcer';
import { Board } from '../board/Board';
import { ConnectionBanner } from '../live/ConnectionBanner';
import { DeskProvider } from './desk';
import { MapView } from './lazyMap';
import { LiveSign, RoadSign } from './TopBar';
import { useOpenDesk } from './useOpenDesk';
import './shell.css';

/** The board on a screen on the wall: nothing to press, and no word of a patient. */
export function WallPage({ config }: { config: Config }) {
  const desk = useOpenDesk(config);

  return (
    <DeskProvider value={desk}>
      <Announcer />
      <Reading />
      <div className="desk wall-page">
        <header className="top">
          <span className="brand">Callout</span>
          <span className="quiet">{desk.config.region.name}</span>
          <LiveSign />
        </header>
        <RoadSign />
        <ConnectionBanner />
        <div className="desk-parts">
          <Board />
          <Suspense fallback={<section className="map" aria-label="Map" />}><MapView /></Suspense>
        </div>
      </div>
    </DeskProvider>
  );
}

function Reading() {
  useAlarmReading();
  return null;
}
