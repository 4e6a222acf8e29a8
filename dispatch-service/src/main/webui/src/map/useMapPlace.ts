import { useEffect, useRef } from 'react';
import type { LonLat } from '../api/types';
import { coordinateWords, parseCoordinates } from '../raise/coordinates';
import { useDesk } from '../shell/desk';
import { choosePlace, usePlace } from './place';

/**
 * Keeps a field of coordinates and the mark on the map the same, and takes the mark away with the field. Gives the place.
 *
 * @param take fills the field with a place that was chosen elsewhere, and never with what is being typed: half a number is one, too
 */
export function useMapPlace(coordinates: string, take: (coordinates: string, street: string | undefined) => void): LonLat | undefined {
  const { config } = useDesk();
  const draft = usePlace((state) => state.draft);
  const ours = useRef<LonLat | undefined>(undefined);
  const typed = parseCoordinates(coordinates, config.map.bounds);
  useEffect(() => {
    if (draft && draft !== ours.current) take(coordinateWords(draft), usePlace.getState().street);
    // Only a newly chosen place fills the field.
  }, [draft]);
  useEffect(() => {
    const chosen = usePlace.getState().draft;
    if (!typed || (typed.lon === chosen?.lon && typed.lat === chosen.lat)) return;
    ours.current = typed;
    choosePlace(typed);
  }, [coordinates]);
  useEffect(() => () => choosePlace(undefined), []);
  return typed;
}
