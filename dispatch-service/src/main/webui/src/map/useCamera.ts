import { LngLatBounds, type Map as MapLibre } from 'maplibre-gl';
import { useCallback, useEffect, useRef } from 'react';
import { isWall, useStaff } from '../auth/roles';
import { isActive } from '../board/attention';
import { useLive } from '../live/store';
import type { Callouts, Known } from '../live/merge';
import { fixOf } from './features';
import { boxAround } from './ground';
import { useSelected } from './useSelected';
import type { DrawnMap } from './useMapLibre';

/**
 * Shows what was selected, once; after that the map stays where the coordinator has put it. On a wall nobody puts it anywhere:
 * it follows what is open.
 */
export function useCamera({ map }: DrawnMap): { showAll(): void } {
  const selected = useSelected();
  const known = useLive((state) => (selected ? state.callouts.get(selected) : undefined));
  const read = useLive((state) => state.read);
  const shown = useRef<string | undefined>(undefined);
  const onWall = isWall(useStaff());
  const open = useLive((state) => (onWall ? placesOf(state.callouts) : ''));

  const showAll = useCallback(() => {
    if (!map) return;
    const open = [...useLive.getState().callouts.values()].filter(({ callout }) => callout.state !== 'CLOSED');
    fit(map, open);
  }, [map]);

  useEffect(() => {
    if (!map || !read || shown.current !== undefined) return;
    if (selected === undefined) showAll();
    shown.current = '';
  }, [map, read, selected, showAll]);

  useEffect(() => {
    if (onWall && read) showAll();
  }, [onWall, read, open, showAll]);

  useEffect(() => {
    if (!selected) shown.current &&= '';
    if (!map || !known || !selected || shown.current === selected) return;
    shown.current = selected;
    // The panel takes its room first; the map must know its new size to centre in it.
    requestAnimationFrame(() => { map.resize(); fit(map, [known]); });
  }, [map, known, selected]);

  return { showAll };
}

/** Changes when a callout is opened, moved or closed. */
const placesOf = (callouts: Callouts): string =>
  [...callouts.values()]
    .filter(({ callout }) => callout.state !== 'CLOSED')
    .map(({ callout: { id, location } }) => `${id} ${location.lon} ${location.lat}`)
    .join();

function fit(map: MapLibre, callouts: readonly Known[]): void {
  const { fixes } = useLive.getState();
  const bounds = new LngLatBounds();
  for (const { callout } of callouts) {
    const [west, south, east, north] = boxAround(callout.location, callout.location.accuracyMetres ?? 0);
    bounds.extend([west, south]).extend([east, north]);
    for (const each of callout.assignments.filter(isActive)) {
      const fix = fixOf(each.responderId, each.position, fixes);
      if (fix) bounds.extend([fix.lon, fix.lat]);
    }
  }
  if (bounds.isEmpty()) return;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  map.fitBounds(bounds, { padding: 90, maxZoom: 16, animate: !still, duration: 600 });
}
