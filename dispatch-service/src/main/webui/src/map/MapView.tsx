import { isWall, useStaff } from '../auth/roles';
import { useCallback, useState } from 'react';
import { AedNote } from '../aed/AedNote';
import { useAedsInSight } from '../aed/useAedsInSight';
import { useLive } from '../live/store';
import { counted } from '../words/counted';
import { Button } from '../ui/buttons';
import { COVERAGE_WORDS, type Covered } from './coverage';
import { CoverageChoice } from './CoverageChoice';
import { HereNote } from './HereNote';
import { Legend } from './Legend';
import { MapPopover } from './MapPopover';
import { useAttribution } from './useAttribution';
import { useCamera } from './useCamera';
import { useClicks } from './useClicks';
import { useCoverage } from './useCoverage';
import { useMapData } from './useMapData';
import { useMapLibre } from './useMapLibre';
import { useOutOfSight } from './useOutOfSight';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';

/** The map. What it shows, the list and the panels say in words. */
export default function MapView() {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const drawn = useMapLibre(element);
  useAttribution(drawn);
  useMapData(drawn);
  useAedsInSight(drawn);
  const aedsStale = useLive((state) => state.aedsStale);
  const aedsFar = useLive((state) => state.aedsFar);
  const { showAll } = useCamera(drawn);
  const outOfSight = useOutOfSight(drawn);
  const [picked, setPicked] = useClicks(drawn);
  const staff = useStaff();
  const [covered, setCovered] = useState<Covered>();
  const coverageUnread = useCoverage(drawn, covered);
  const whom = isWall(staff) ? 'a person' : 'you';
  const close = useCallback(() => setPicked(undefined), [setPicked]);

  return (
    <section className="map" aria-label="Map">
      {drawn.failed && <p className="empty">This computer cannot draw the map. The list says everything in words.</p>}
      <div className="map-canvas" ref={setElement} />
      <div className="map-tools">
        <Button look="small" onPress={showAll}>
          {outOfSight > 0 ? <strong className="out-of-sight">{counted(outOfSight, `that needs ${whom} is`, `that need ${whom} are`)} not in sight: show all</strong> : 'Show all callouts'}
        </Button>
        <CoverageChoice value={covered} onChange={setCovered} />
        <Legend />
      </div>
      {covered && <p className="map-doubt" role="status">{coverageUnread ? 'The coverage could not be read.' : COVERAGE_WORDS[covered]}</p>}
      {aedsStale && <p className="map-doubt" role="status">AEDs could not be read. Their marks may be missing or out of date.</p>}
      {aedsFar && <p className="map-doubt" role="status">Zoom in to see AEDs.</p>}
      {drawn.map && picked && !isWall(staff) && (
        <MapPopover map={drawn.map} at={picked.at} onClose={close}>
          {picked.is === 'aed' ? <AedNote id={picked.id} /> : <HereNote at={picked.at} street={picked.street} done={close} />}
        </MapPopover>
      )}
    </section>
  );
}
