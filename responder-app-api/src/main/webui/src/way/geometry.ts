import type { Place } from '../api/types';

export type Point = readonly [lon: number, lat: number];

const METRES_A_DEGREE = 111_195;

/** Metres on a plane around the place; good to a per mille within a town. */
function onPlane(from: Place, [lon, lat]: Point): [x: number, y: number] {
  return [
    (lon - from.lon) * METRES_A_DEGREE * Math.cos((from.lat * Math.PI) / 180),
    (lat - from.lat) * METRES_A_DEGREE,
  ];
}

/** How far beside the line a place is, in metres, and the index of the line's point before which it lies. */
export function beside(place: Place, line: readonly Point[]): { metres: number; at: number } {
  let best = { metres: Infinity, at: 0 };
  for (let i = 1; i < line.length; i++) {
    const metres = fromSegment(onPlane(place, line[i - 1]!), onPlane(place, line[i]!));
    if (metres < best.metres) best = { metres, at: i };
  }
  return best;
}

function fromSegment([ax, ay]: [number, number], [bx, by]: [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + share * dx, ay + share * dy);
}
