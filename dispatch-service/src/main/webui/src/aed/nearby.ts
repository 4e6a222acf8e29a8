import type { AedView, LonLat } from '../api/types';
import { metresBetween } from '../map/ground';
import { CONDITIONS, named, USABILITIES } from '../words/names';

/** Whether an AED can be had now, or why not; one that is not in its place helps nobody, whatever its hours. */
export const availabilityOf = ({ condition, usability }: Pick<AedView, 'condition' | 'usability'>): string =>
  condition === 'AVAILABLE' ? named(USABILITIES, usability) : named(CONDITIONS, condition);

/** Where in its building an AED hangs, as far as it is described. */
export const placeInBuilding = ({ description, indoor, level }: Pick<AedView, 'description' | 'indoor' | 'level'>): string =>
  [description, indoor === true ? 'indoors' : indoor === false ? 'outdoors' : undefined, level && `level ${level}`]
    .filter(Boolean).join(', ');

export interface NearAed { aed: AedView; metres: number }

/** Those within so many metres of a place, the nearest first. */
export function aedsNear(place: LonLat, aeds: readonly AedView[], metres: number): NearAed[] {
  return aeds.map((aed) => ({ aed, metres: metresBetween(place, aed) }))
    .filter((each) => each.metres <= metres)
    .sort((a, b) => a.metres - b.metres);
}
