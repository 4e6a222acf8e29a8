import { useEffect, useState } from 'react';
import type { FoundPlace, PlacesView } from '../api/types';
import { usePlace } from '../map/place';
import { useDesk } from '../shell/desk';

/** A pause in typing that is worth asking after, milliseconds. */
const PAUSE = 120;

/** Below it, half the region would be found. */
const LEAST_LETTERS = 2;

export interface Places { items: readonly FoundPlace[]; /** What to say in place of items. */ note: string }

const NOTHING: Places = { items: [], note: '' };

/** What fits the text as it is typed; the last answer stays until the next one is there. */
export function usePlaces(text: string, asking: boolean): Places {
  const { dispatch } = useDesk();
  const [places, setPlaces] = useState<Places>(NOTHING);
  const wanted = text.trim();

  useEffect(() => {
    if (!asking || wanted.length < LEAST_LETTERS) {
      setPlaces(NOTHING);
      return undefined;
    }
    let current = true;
    const ask = async () => {
      const found = await dispatch.places(wanted, usePlace.getState().middle).then(placesOf, () => UNREAD);
      if (current) setPlaces(found);
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [dispatch, wanted, asking]);

  return asking ? places : NOTHING;
}

const UNREAD: Places = { items: [], note: 'Addresses cannot be looked up just now; click on the map, or type coordinates.' };

const placesOf = ({ items, addresses }: PlacesView): Places => ({ items, note: noteOf[addresses] });

const noteOf: Readonly<Record<PlacesView['addresses'], string>> = {
  LOADED: 'No such address in the region; what you type is kept as it is.',
  LOADING: 'The region\u2019s addresses are still being read.',
  NONE: 'The region has no addresses; click on the map, or type coordinates.',
};
