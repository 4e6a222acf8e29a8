import { useEffect, useRef, useState } from 'preact/hooks';
import { LngLatBounds, Map as MapLibre, Marker, addProtocol, AttributionControl, type GeoJSONSource } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { Protocol } from 'pmtiles';
import type { AssignmentDetails, Config, Place } from '../api/types';
import { state } from '../app/store';
import { text } from '../text/text';
import { wayOf as knownWay } from '../way/way';
import { allOnce } from './attribution';
import type { MapProps } from './MapCard';
import { nightStyle } from './nightStyle';

addProtocol('pmtiles', new Protocol().tile);

type Point = [lon: number, lat: number];
const pointOf = ({ lon, lat }: Place): Point => [lon, lat];

/** Me, the AED and the scene, in the order of going; the same is said in words beside it. */
export function AssignmentMap({ assignment, details, aedFirst }: MapProps) {
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre>();
  const [failed, setFailed] = useState(false);
  const { config, here } = state.value;
  const found = knownWay(assignment)?.way;

  useEffect(() => {
    if (!box.current || !config) return;
    try {
      const made = create(box.current, config.map, pointOf(details.location));
      made.once('load', () => setMap(made));
      return () => made.remove();
    } catch {
      setFailed(true); // no WebGL
      return undefined;
    }
  }, [config?.map.pmtilesUrl]);

  useEffect(() => {
    if (!map) return;
    const straight = [wayOf(details, aedFirst, here && pointOf(here))];
    const lines = found ? found.legs.map(({ line }) => line as Point[]) : straight;
    (map.getSource('way') as GeoJSONSource).setData({ type: 'MultiLineString', coordinates: lines });
    map.setPaintProperty('way', 'line-dasharray', found?.legs.every(({ source }) => source === 'ROAD') ? undefined : [1, 1.5]);
    const markers = markersOf(details, here && pointOf(here)).map((marker) => marker.addTo(map));
    return () => markers.forEach((marker) => marker.remove());
  }, [map, details, aedFirst, here, found]);

  const owed = allOnce([config?.map.attribution ?? '', details.aed?.attribution ?? '']).join('\n');
  useEffect(() => {
    if (!map) return;
    const control = new AttributionControl({ compact: false, customAttribution: owed.split('\n') });
    map.addControl(control);
    return () => {
      if (map.hasControl(control)) map.removeControl(control);
    };
  }, [map, owed]);

  const known = here !== undefined;
  useEffect(() => {
    if (!map) return;
    const bounds = wayOf(details, aedFirst, here && pointOf(here)).reduce((all, point) => all.extend(point), new LngLatBounds());
    map.fitBounds(bounds, { padding: { top: 60, bottom: 40, left: 50, right: 50 }, maxZoom: 16, animate: false });
  }, [map, known, details.location.lon, details.location.lat, details.aed?.id]);

  if (failed) return <p class="map waiting">{text('map.failed')}</p>;
  return <div ref={box} class="map" />;
}

function wayOf(details: AssignmentDetails, aedFirst: boolean, here: Point | undefined): Point[] {
  const viaAed = aedFirst && details.aed ? [pointOf(details.aed)] : [];
  return [...(here ? [here] : []), ...viaAed, pointOf(details.location)];
}

function markersOf(details: AssignmentDetails, here: Point | undefined): Marker[] {
  return [
    ...(here ? [marker('me', text('map.me'), here)] : []),
    ...(details.aed ? [marker('aed', text('map.aed'), pointOf(details.aed))] : []),
    marker('scene', text('map.scene'), pointOf(details.location)),
  ];
}

function marker(kind: string, label: string, at: Point): Marker {
  const element = document.createElement('div');
  element.className = `pin ${kind}`;
  element.textContent = label;
  // MapLibre would call each of them a button named "Map marker".
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', label);
  return new Marker({ element, anchor: 'bottom' }).setLngLat(at);
}

function create(container: HTMLElement, settings: Config['map'], center: Point): MapLibre {
  const map = new MapLibre({
    container,
    center,
    zoom: 15,
    style: settings.styleUrl ?? nightStyle(new URL(settings.pmtilesUrl, location.href).href),
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: 0,
    locale: { 'Map.Title': text('map.description') },
  });
  map.touchZoomRotate.disableRotation();
  map.on('load', () => {
    map.addSource('way', { type: 'geojson', data: { type: 'LineString', coordinates: [] } });
    map.addLayer({
      id: 'way', type: 'line', source: 'way',
      paint: { 'line-color': '#ffd24a', 'line-width': 4, 'line-dasharray': [1, 1.5] },
      layout: { 'line-cap': 'round' },
    });
  });
  return map;
}
