import type { Precision } from '../api/types';

const METRES_PER_DEGREE = 111_320;
const MIDDLE_TO_CORNER = Math.sqrt(0.5);
const LEAST_COSINE = 0.01;

/** The length of a square's side. */
const METRES: Readonly<Record<Precision, number>> = { STREET: 50, ABOUT_200_M: 200, ABOUT_1_KM: 1000 };

export interface Whereabouts {
  readonly lon: number;
  readonly lat: number;
  readonly accuracyMetres: number;
}

/** The middle of the square that somebody is in, always the same one; the service does the same with whatever is finer. */
export function coarse({ lon, lat, accuracyMetres }: Whereabouts, precision: Precision): Whereabouts {
  const metres = METRES[precision];
  const north = middle(lat, metres / METRES_PER_DEGREE, 90);
  const metresPerDegreeEast = METRES_PER_DEGREE * Math.max(Math.cos((north * Math.PI) / 180), LEAST_COSINE);
  return {
    lon: middle(lon, metres / metresPerDegreeEast, 180),
    lat: north,
    accuracyMetres: Math.max(accuracyMetres, metres * MIDDLE_TO_CORNER),
  };
}

function middle(degrees: number, side: number, end: number): number {
  return Math.min(end, Math.max(-end, (Math.floor(degrees / side) + 0.5) * side));
}
