import type { GeoJSONSource, Map as MapLibre, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { LonLat } from '../api/types';
import { nearestStreet } from './nearestStreet';
import { CLICKABLE } from './overlay';
import { choosePlace, rounded } from './place';
import type { DrawnMap } from './useMapLibre';

export type Picked = { is: 'aed'; id: string; at: LonLat } | { is: 'here'; at: LonLat; street: string | undefined };

/** Half the side of the square in which a click finds a mark, pixels: WCAG's 24 px target. */
const REACH = 12;

/** Forms that take a place from the map while they are open. */
const takesPlace = (location: string) => location.startsWith('/raise/') || location.endsWith('/correct');

/** What a click on the map means: the mark under it, or else the place. */
export function useClicks({ map }: DrawnMap): [Picked | undefined, (picked: Picked | undefined) => void] {
  const [picked, setPicked] = useState<Picked>();
  const [location, navigate] = useLocation();

  useEffect(() => {
    if (!map) return undefined;
    const open = (id: unknown) => {
      setPicked(undefined);
      navigate(`/callouts/${String(id)}`);
    };
    const onClick = (event: MapMouseEvent) => {
      const at = rounded({ lon: event.lngLat.lng, lat: event.lngLat.lat });
      if (takesPlace(location)) return choosePlace(at, nearestStreet(map, event.point) ?? '');
      const hit = markAt(map, event);
      const properties = hit?.properties ?? {};
      switch (hit?.layer.id) {
        case 'callouts-alarming':
        case 'callouts': return open(properties['id']);
        case 'people-asked':
        case 'people': return open(properties['callout']);
        case 'aeds': return setPicked({ is: 'aed', id: String(properties['id']), at: placeOf(hit) });
        case 'aed-clusters': return void openCluster(map, hit);
        default: return setPicked({ is: 'here', at, street: nearestStreet(map, event.point) });
      }
    };
    const onMove = (event: MapMouseEvent) => {
      const pointing = takesPlace(location) ? 'crosshair' : markAt(map, event) ? 'pointer' : '';
      map.getCanvas().style.cursor = pointing;
    };
    map.on('click', onClick);
    map.on('mousemove', onMove);
    return () => {
      map.off('click', onClick);
      map.off('mousemove', onMove);
    };
  }, [map, location, navigate]);

  return [picked, setPicked];
}

export function markAt(map: MapLibre, { point }: MapMouseEvent): MapGeoJSONFeature | undefined {
  const layers = CLICKABLE.filter((layer) => map.getLayer(layer));
  const hits = map.queryRenderedFeatures([[point.x - REACH, point.y - REACH], [point.x + REACH, point.y + REACH]], { layers });
  return layers.flatMap((layer) => hits.filter((hit) => hit.layer.id === layer))[0];
}

export function placeOf({ geometry }: MapGeoJSONFeature): LonLat {
  const [lon = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
  return { lon, lat };
}

export async function openCluster(map: MapLibre, cluster: MapGeoJSONFeature): Promise<void> {
  const source = map.getSource('aeds') as GeoJSONSource;
  const zoom = await source.getClusterExpansionZoom(Number(cluster.properties['cluster_id']));
  map.easeTo({ center: placeOf(cluster) as { lon: number; lat: number }, zoom });
}
