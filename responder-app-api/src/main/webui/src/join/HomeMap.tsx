import { useEffect, useRef, useState } from 'preact/hooks';
import { AttributionControl, Map as MapLibre, addProtocol } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { Protocol } from 'pmtiles';
import { nightStyle } from '../assignment/nightStyle';
import { state } from '../app/store';
import { text } from '../text/text';
import { rough } from './draft';
import './join.css';

addProtocol('pmtiles', new Protocol().tile);

type Point = { readonly lon: number; readonly lat: number };

export interface HomeMapProps {
  readonly start: Point | undefined;
  readonly choose: (point: Point) => void;
}

/** A map whose middle is the choice: it is moved with a finger or the arrow keys. */
export function HomeMap({ start, choose }: HomeMapProps) {
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const settings = state.value.config?.map;
    if (!box.current || !settings) return;
    try {
      const made = new MapLibre({
        container: box.current,
        center: start ? [start.lon, start.lat] : (settings.center as [number, number]),
        zoom: 12,
        maxZoom: 14,
        style: settings.styleUrl ?? nightStyle(new URL(settings.pmtilesUrl, location.href).href),
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        fadeDuration: 0,
        locale: { 'Map.Title': text('join.mapDescription') },
      });
      made.addControl(new AttributionControl({ compact: false, customAttribution: settings.attribution }));
      made.touchZoomRotate.disableRotation();
      setMap(made);
      return () => made.remove();
    } catch {
      setFailed(true); // no WebGL
      return undefined;
    }
  }, []);

  function takeMiddle(): void {
    const middle = map!.getCenter();
    choose(rough(middle.lng, middle.lat));
  }

  if (failed) return <p class="quiet">{text('join.noMap')}</p>;
  return (
    <div class="stack">
      <div class="home-map"><div ref={box} class="map" /><span class="crosshair" aria-hidden="true" /></div>
      <button type="button" disabled={!map} onClick={takeMiddle}>{text('join.middle')}</button>
    </div>
  );
}
