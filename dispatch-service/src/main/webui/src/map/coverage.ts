import type { FeatureCollection, Polygon } from 'geojson';
import type { components } from '../api/generated/dispatch-service';

type CoverageCell = components['schemas']['CoverageCell'];

/** What the shading is of. */
export type Covered = 'helpers' | 'aeds';

/** 1 for some, 2 for many; nothing for what is not covered, or by too few to be told. */
function shadeOf({ helpers, aeds }: CoverageCell, covered: Covered): number {
  if (covered === 'aeds') return aeds >= 3 ? 2 : Math.min(aeds, 1);
  return { FEWER_THAN_5: 0, FROM_5: 1, FROM_20: 2 }[helpers];
}

export function coverageFeatures(cells: readonly CoverageCell[], covered: Covered): FeatureCollection<Polygon> {
  const features = cells.flatMap((cell) => {
    const shade = shadeOf(cell, covered);
    if (shade === 0) return [];
    const { west, south, east, north } = cell;
    return [{
      type: 'Feature' as const,
      properties: { shade },
      geometry: { type: 'Polygon' as const, coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] },
    }];
  });
  return { type: 'FeatureCollection', features };
}

const STRAIGHT = 'In a straight line: roads and rivers are not judged.';

/** What the shades mean, in words. */
export const COVERAGE_WORDS: Record<Covered, string> = {
  helpers: `Light: 5 or more volunteers on duty could be there within 8 min on foot. Dark: 20 or more. Unshaded: fewer than 5, or nobody. ${STRAIGHT}`,
  aeds: `Light: an AED that is open now, or whose hours nobody knows, is within 8 min on foot. Dark: three or more. Unshaded: none that is known to be open. ${STRAIGHT}`,
};
