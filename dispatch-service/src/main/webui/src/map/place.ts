import { create } from 'zustand';
import type { LonLat } from '../api/types';

/** A place on the map that is being chosen, and whether a form is waiting for one. */
interface PlaceState {
  draft: LonLat | undefined;
  /** The street that the base map shows nearest to it; empty if it shows none, absent if it was not asked. */
  street: string | undefined;
  /** The middle of the map as it is seen now, for those who choose by keyboard. */
  middle: LonLat | undefined;
}

export const usePlace = create<PlaceState>()(() => ({ draft: undefined, street: undefined, middle: undefined }));

export const choosePlace = (draft: LonLat | undefined, street?: string): void => usePlace.setState({ draft, street });

/** About a metre: more digits would claim what nobody knows. */
export const rounded = ({ lon, lat }: LonLat): LonLat => ({ lon: Number(lon.toFixed(5)), lat: Number(lat.toFixed(5)) });
