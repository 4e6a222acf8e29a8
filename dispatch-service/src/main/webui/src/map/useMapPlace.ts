import { useEffect } from 'react';
import type { LonLat } from '../api/types';
import { coordinateWords, parseCoordinates } from '../raise/coordinates';
import { useDesk } from '../shell/desk';
import { choosePlace, usePlace } from './place';

/** Keeps a field of coordinates and the mark on the map the same, and takes the mark away with the field. Gives the place. */
export function useMapPlace(coordinates: string, take: (coordinates: string) => void): LonLat | undefined {
  const { config } = useDesk();
  const draft = usePlace((state) => state.draft);
  const typed = parseCoordinates(coordinates, config.map.bounds);
  useEffect(() => {
    if (draft) take(coordinateWords(draft));
    // Only a newly chosen place fills the field.
  }, [draft]);
  useEffect(() => {
    const chosen = usePlace.getState().draft;
    if (typed && (typed.lon !== chosen?.lon || typed.lat !== chosen.lat)) choosePlace(typed);
  }, [coordinates]);
  useEffect(() => () => choosePlace(undefined), []);
  return typed;
}
