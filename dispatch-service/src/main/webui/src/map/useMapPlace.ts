import { useEffect, useRef } from 'react';
import type { LonLat } from '../api/types';
import { coordinateWords, parseCoordinates } from '../raise/coordinates';
import { useDesk } from '../shell/desk';
import { choosePlace, usePlace } from './place';

/**
 * Keeps a field of coordinates and the mark on the map the same, and takes the mark away with the field. `take` is told of a
 * place that was chosen otherwise, with the street beside it. Gives the place.
 */
export function useMapPlace(coordinates: string, take: (coordinates: string, street: string | undefined) => void): LonLat | undefined {
  const { config } = useDesk();
  const draft = usePlace((state) => state.draft);
  const read = useRef<LonLat>(undefined);
  const typed = parseCoordinates(coordinates, config.map.bounds);
  useEffect(() => {
    // What was read from the field stays as it is typed: half a number is one, too.
    if (draft && draft !== read.current) take(coordinateWords(draft), usePlace.getState().street);
    // Only a newly chosen place fills the field.
  }, [draft]);
  useEffect(() => {
    const chosen = usePlace.getState().draft;
    if (!typed || (typed.lon === chosen?.lon && typed.lat === chosen.lat)) return;
    read.current = typed;
    choosePlace(typed);
  }, [coordinates]);
  useEffect(() => () => choosePlace(undefined), []);
  return typed;
}
