import { useEffect, useState } from 'react';
import { keepReading } from '../aed/keepReading';
import type { components } from '../api/generated/dispatch-service';
import { useDesk } from '../shell/desk';
import { coverageFeatures, type Covered } from './coverage';
import { setData } from './overlay';
import type { DrawnMap } from './useMapLibre';

type CoverageCell = components['schemas']['CoverageCell'];

/** Within which time somebody or something is to be there. */
export const MINUTES = 8;

/** Shades where volunteers on duty, or devices, could be in time, for as long as it is asked for; says whether that could be read. */
export function useCoverage({ map, styled }: DrawnMap, covered: Covered | undefined): boolean {
  const { http } = useDesk();
  const [unread, setUnread] = useState(false);

  useEffect(() => {
    if (!map || !covered) return undefined;
    const ask = () => {
      const box = map.getBounds();
      const at = { west: box.getWest(), south: box.getSouth(), east: box.getEast(), north: box.getNorth() };
      const query = Object.entries(at).map(([side, degrees]) => `${side}=${degrees.toFixed(4)}`).join('&');
      return http.dispatch.get<CoverageCell[]>(`/v1/coverage?${query}&minutes=${MINUTES}`);
    };
    const reading = keepReading({
      ask,
      told: (cells: readonly CoverageCell[]) => {
        setUnread(false);
        setData(map, 'coverage', coverageFeatures(cells, covered));
      },
      failed: () => setUnread(true),
    });
    map.on('moveend', reading.again);
    return () => {
      map.off('moveend', reading.again);
      reading.end();
      setData(map, 'coverage', coverageFeatures([], covered));
    };
  }, [map, styled, http, covered]);

  return unread && covered !== undefined;
}
