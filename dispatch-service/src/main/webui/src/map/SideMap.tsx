import type { FeatureCollection } from 'geojson';
import { LngLatBounds, type GeoJSONSource, type MapMouseEvent } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { AedView, LonLat } from '../api/types';
import { useDark } from '../shell/theme';
import { aedFeatures } from './features';
import { circle } from './ground';
import { Legend } from './Legend';
import { setData } from './overlay';
import { DARK, LIGHT } from './palette';
import { choosePlace, rounded, usePlace } from './place';
import { useAttribution } from './useAttribution';
import { markAt, openCluster } from './useClicks';
import { useMapLibre, type DrawnMap } from './useMapLibre';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';

/** Somebody is somewhere in here. */
export interface Area extends LonLat { radiusMetres: number }

interface SideMapProps {
  label: string;
  aeds: readonly Pick<AedView, 'id' | 'lon' | 'lat' | 'condition' | 'usability'>[];
  areas?: readonly Area[];
  /** Whether a click chooses a place. */
  placing: boolean;
  onAed?(id: string): void;
  /** What has to be in sight, again whenever its key changes. */
  fit?: { key: string; places: readonly LonLat[] };
}

/** The map beside a table or a form of another part than the board; that says the same in words. */
export default function SideMap({ label, aeds, areas, placing, onAed, fit }: SideMapProps) {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const drawn = useMapLibre(element);
  useAttribution(drawn);
  useMarks(drawn, aeds);
  useAreas(drawn, areas);
  useDraft(drawn, placing);
  usePointing(drawn, placing, onAed);
  useFit(drawn, fit);
  return (
    <section className="map" aria-label={label}>
      {drawn.failed && <p className="empty">This computer cannot draw the map. The words beside it say everything.</p>}
      <div className="map-canvas" ref={setElement} />
      <div className="map-tools"><Legend aedsOnly /></div>
    </section>
  );
}

function useMarks({ map, styled }: DrawnMap, aeds: SideMapProps['aeds']): void {
  useEffect(() => {
    if (map) setData(map, 'aeds', aedFeatures(aeds as readonly AedView[]));
  }, [map, styled, aeds]);
}

const NO_AREAS: readonly Area[] = [];

function useAreas({ map, styled }: DrawnMap, areas: readonly Area[] = NO_AREAS): void {
  const dark = useDark();
  useEffect(() => {
    // Between two styles there is nothing to draw on: the next one calls again.
    if (!map?.getLayer('draft')) return;
    const data: FeatureCollection = {
      type: 'FeatureCollection',
      features: areas.map((area) => ({
        type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [circle(area, area.radiusMetres)] },
      })),
    };
    const known = map.getSource('areas') as GeoJSONSource | undefined;
    if (known) return void known.setData(data);
    const color = (dark ? DARK : LIGHT).helper;
    map.addSource('areas', { type: 'geojson', data });
    map.addLayer({ id: 'area-fills', type: 'fill', source: 'areas', paint: { 'fill-color': color, 'fill-opacity': 0.12 } }, 'draft');
    map.addLayer({ id: 'area-edges', type: 'line', source: 'areas', paint: { 'line-color': color, 'line-width': 2 } }, 'draft');
    // The colours go with the style.
  }, [map, styled, areas]);
}

/** From here one sees the building. */
const CLOSE = 16;

/** Shows the chosen place, and goes there: near to what is looked at, but only as far as needed where somebody is choosing. */
function useDraft({ map, styled }: DrawnMap, placing: boolean): void {
  const draft = usePlace((state) => state.draft);
  useEffect(() => {
    if (!map) return;
    setData(map, 'draft', {
      type: 'FeatureCollection',
      features: draft ? [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [draft.lon, draft.lat] } }] : [],
    });
    if (!draft) return;
    const center: [number, number] = [draft.lon, draft.lat];
    if (!placing) map.jumpTo({ center, zoom: Math.max(map.getZoom(), CLOSE) });
    else if (!map.getBounds().contains(center)) map.easeTo({ center });
  }, [map, styled, draft]);
}

function usePointing({ map }: DrawnMap, placing: boolean, onAed: SideMapProps['onAed']): void {
  useEffect(() => {
    if (!map) return undefined;
    const onClick = (event: MapMouseEvent) => {
      if (placing) return choosePlace(rounded({ lon: event.lngLat.lng, lat: event.lngLat.lat }));
      const hit = markAt(map, event);
      if (hit?.layer.id === 'aeds') onAed?.(String(hit.properties['id']));
      if (hit?.layer.id === 'aed-clusters') void openCluster(map, hit);
    };
    const onMove = (event: MapMouseEvent) => {
      map.getCanvas().style.cursor = placing ? 'crosshair' : markAt(map, event) ? 'pointer' : '';
    };
    map.on('click', onClick);
    map.on('mousemove', onMove);
    return () => {
      map.off('click', onClick);
      map.off('mousemove', onMove);
    };
  }, [map, placing, onAed]);
}

function useFit({ map }: DrawnMap, fit: SideMapProps['fit']): void {
  const key = fit && fit.places.length > 0 ? fit.key : undefined;
  useEffect(() => {
    if (!map || !fit || key === undefined) return;
    const bounds = new LngLatBounds();
    fit.places.forEach(({ lon, lat }) => bounds.extend([lon, lat]));
    map.fitBounds(bounds, { padding: 48, maxZoom: 16, animate: false });
  }, [map, key]);
}
