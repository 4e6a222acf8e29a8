import type { Policy } from './types';

type Ages = Policy['exclusions']['patientAges'];
type Ring = Policy['exclusions']['geofences'][number]['ring'];

/** "09E*, 09D1" */
export const codesOf = (text: string): string[] => text.split(',').map((code) => code.trim()).filter(Boolean);

export const agesWords = (ages: Ages): string => ages.map(({ fromYears, toYears }) => `${fromYears}-${toYears}`).join(', ');

/** Reads "0-7, 90-120"; undefined where that is not what it says. */
export function agesOf(text: string): Ages | undefined {
  const ages = codesOf(text).map((part) => /^(\d{1,3})\s*-\s*(\d{1,3})$/.exec(part));
  if (ages.some((found) => found === null)) return undefined;
  return ages.map((found) => ({ fromYears: Number(found?.[1]), toYears: Number(found?.[2]) }));
}

export const ringWords = (ring: Ring): string => ring.map((corner) => corner.join(', ')).join('\n');

/** Reads corners, one a line, each "lon, lat"; undefined where one cannot be read. */
export function ringOf(text: string): Ring | undefined {
  const corners = text.split('\n').map((line) => line.trim()).filter(Boolean)
    .map((line) => line.split(/[\s,;]+/).map(Number));
  return corners.every((corner) => corner.length === 2 && corner.every(Number.isFinite)) ? corners : undefined;
}
