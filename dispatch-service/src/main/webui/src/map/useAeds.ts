import { useEffect } from 'react';
import { learn, useLive } from '../live/store';
import { useDesk } from '../shell/desk';
import type { DrawnMap } from './useMapLibre';

/** Farther out, single AEDs say nothing. */
const FROM_ZOOM = 9;
const SETTLE_MS = 300;

/** Reads the AEDs of what is in sight, and half a screen around it, whenever the view or an AED has changed. */
export function useAeds({ map }: DrawnMap): void {
  const { dispatch } = useDesk();
  const changes = useLive((state) => state.aedChanges);
  useEffect(() => {
    if (!map) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      if (map.getZoom() < FROM_ZOOM) return;
      const box = map.getBounds();
      const [east, north] = [(box.getEast() - box.getWest()) / 2, (box.getNorth() - box.getSouth()) / 2];
      const inWorld = (degrees: number, limit: number) => Math.max(-limit, Math.min(limit, degrees));
      dispatch
        .aeds(
          inWorld(box.getWest() - east, 180), inWorld(box.getSouth() - north, 90),
          inWorld(box.getEast() + east, 180), inWorld(box.getNorth() + north, 90),
        )
        .then(learn.aeds, () => undefined);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(read, SETTLE_MS);
    };
    soon();
    map.on('moveend', soon);
    return () => {
      clearTimeout(timer);
      map.off('moveend', soon);
    };
  }, [map, dispatch, changes]);
}
