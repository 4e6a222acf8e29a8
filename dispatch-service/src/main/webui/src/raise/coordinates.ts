import type { LonLat } from '../api/types';

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number];

/**
 * Reads "9.5209, 47.1392". Longitude comes first, as everywhere here; a pair that only makes sense the other way
 * round (copied from elsewhere) is turned when the region shows that it must be.
 */
export function parseCoordinates(text: string, region?: Bounds): LonLat | undefined {
  const parts = text.trim().split(/[\s,;]+/).filter(Boolean);
  const [first, second] = parts.map((part) => (/^-?\d+(\.\d+)?°?$/.test(part) ? Number(part.replace('°', '')) : NaN));
  if (parts.length !== 2 || first === undefined || second === undefined) return undefined;
  const asSaid = { lon: first, lat: second };
  const turned = { lon: second, lat: first };
  if (region && !within(asSaid, region) && within(turned, region)) return turned;
  if (onEarth(asSaid)) return asSaid;
  return onEarth(turned) ? turned : undefined;
}

const onEarth = ({ lon, lat }: LonLat) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
const within = ({ lon, lat }: LonLat, [west, south, east, north]: Bounds) =>
  lon >= west && lon <= east && lat >= south && lat <= north;

export const coordinateWords = ({ lon, lat }: LonLat): string => `${lon.toFixed(5)}, ${lat.toFixed(5)}`;
