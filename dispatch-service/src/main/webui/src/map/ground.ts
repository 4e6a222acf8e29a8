import type { LonLat } from '../api/types';

const METRES_PER_DEGREE = 111_195;

const eastwards = (metres: number, lat: number): number => metres / METRES_PER_DEGREE / Math.cos((lat * Math.PI) / 180);

/** A circle on the ground as 48 corners; plane enough at the few kilometres that matter here. */
export function circle(middle: LonLat, radiusMetres: number): [number, number][] {
  const north = radiusMetres / METRES_PER_DEGREE;
  const east = eastwards(radiusMetres, middle.lat);
  return Array.from({ length: 49 }, (_, i) => {
    const angle = ((i % 48) * 2 * Math.PI) / 48;
    return [middle.lon + east * Math.cos(angle), middle.lat + north * Math.sin(angle)];
  });
}

/** Straight-line metres on the plane of the first point. */
export function metresBetween(a: LonLat, b: LonLat): number {
  const east = (b.lon - a.lon) * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(east, b.lat - a.lat) * METRES_PER_DEGREE;
}

/** West, south, east and north of everything within so many metres, degrees. */
export function boxAround({ lon, lat }: LonLat, metres: number): [number, number, number, number] {
  const north = metres / METRES_PER_DEGREE;
  const east = eastwards(metres, lat);
  return [lon - east, lat - north, lon + east, lat + north];
}
