import { useEffect, useState } from 'react';
import { useBoardRows } from '../board/useBoardRows';
import type { DrawnMap } from './useMapLibre';

/** How many callouts that need a person lie beyond the edge of the map as it has been put. */
export function useOutOfSight({ map }: DrawnMap): number {
  const { needing } = useBoardRows();
  const [, setMoves] = useState(0);
  useEffect(() => {
    if (!map) return undefined;
    const look = () => setMoves((n) => n + 1);
    map.on('moveend', look);
    map.on('resize', look);
    return () => {
      map.off('moveend', look);
      map.off('resize', look);
    };
  }, [map]);
  if (!map) return 0;
  const seen = map.getBounds();
  return needing.filter(({ callout: { location } }) => !seen.contains([location.lon, location.lat])).length;
}
