import { useEffect } from 'react';
import { learn, useLive } from '../live/store';
import { useDesk } from '../shell/desk';
import type { DrawnMap } from '../map/useMapLibre';
import { keepReading } from './keepReading';

/** Farther out, single AEDs say nothing. */
const FROM_ZOOM = 9;

/** Keeps the AEDs read of what is in sight, and half a screen around it. */
export function useAedsInSight({ map }: DrawnMap): void {
  const { dispatch } = useDesk();
  const changes = useLive((state) => state.aedChanges);
  useEffect(() => {
    if (!map) return undefined;
    const ask = () => {
      if (map.getZoom() < FROM_ZOOM) {
        learn.aedsTooFar();
        return undefined;
      }
      const box = map.getBounds();
      const [east, north] = [(box.getEast() - box.getWest()) / 2, (box.getNorth() - box.getSouth()) / 2];
      const inWorld = (degrees: number, limit: number) => Math.max(-limit, Math.min(limit, degrees));
      return dispatch.aeds(
        inWorld(box.getWest() - east, 180), inWorld(box.getSouth() - north, 90),
        inWorld(box.getEast() + east, 180), inWorld(box.getNorth() + north, 90),
      );
    };
    const reading = keepReading({ ask, told: learn.aeds, failed: learn.aedsUnread });
    map.on('moveend', reading.again);
    return () => {
      map.off('moveend', reading.again);
      reading.end();
    };
  }, [map, dispatch, changes]);
}
