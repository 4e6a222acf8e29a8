import type { FoundPlace } from '../api/types';
import { choosePlace, rounded, usePlace } from '../map/place';
import { useMapPlace } from '../map/useMapPlace';
import { useDesk } from '../shell/desk';
import { Button } from '../ui/buttons';
import { OneOf, Words } from '../ui/fields';
import { PLACE_TYPES } from '../words/names';
import { coordinateWords, parseCoordinates } from './coordinates';
import type { PlaceForm } from './form';
import { PlaceSearch } from './PlaceSearch';

interface PlaceFieldsProps { value: PlaceForm; onChange(change: (place: PlaceForm) => PlaceForm): void }

/** Where it is: by its address, a click on the map, coordinates, or the middle of the map; always the same place in all of them. */
export function PlaceFields({ value, onChange }: PlaceFieldsProps) {
  const { config } = useDesk();
  const middle = usePlace((state) => state.middle);
  const parse = (text: string) => parseCoordinates(text, config.map.bounds);
  useMapPlace(value.coordinates, (coordinates, street) => onChange((place) => (place.coordinates === coordinates ? place : {
    ...place, ...pointAt(place, coordinates), address: addressBeside(place.address, street),
  })));
  const set = (change: Partial<PlaceForm>) => onChange((place) => ({ ...place, ...change }));
  return (
    <fieldset className="stack">
      <legend className="form-legend">Where</legend>
      <PlaceSearch
        value={value.address} onType={(address) => set({ address })}
        onChoose={(found) => set({ address: found.label, coordinates: coordinateWords(rounded(found)), accuracyMetres: accuracyOf(found) })}
      />
      <div className="coordinates">
        <Words
          name="location.lon" label="Coordinates (longitude, latitude)" isRequired value={value.coordinates}
          hint="Click on the map, or type them" onChange={(coordinates) => set(pointAt(value, coordinates))}
          validate={(text) => (text && !parse(text) ? 'Two numbers such as 9.5209, 47.1392' : null)}
        />
        <Button isDisabled={!middle} onPress={() => middle && choosePlace(rounded(middle))}>Middle of the map</Button>
      </div>
      <div className="pair">
        <Words name="location.floor" label="Floor" value={value.floor} maxLength={20} onChange={(floor) => set({ floor })} />
        <Words name="location.access" label="Way in" value={value.access} maxLength={500} onChange={(access) => set({ access })} />
      </div>
      <OneOf name="location.placeType" label="Kind of place" names={PLACE_TYPES} value={value.placeType} onChange={(placeType) => set({ placeType })} />
    </fieldset>
  );
}

/** A place that is pointed at is no longer the whole street that was known before. */
const pointAt = (before: PlaceForm, coordinates: string): Pick<PlaceForm, 'coordinates' | 'accuracyMetres'> =>
  ({ coordinates, accuracyMetres: before.accuracyMetres === undefined ? undefined : 0 });

const accuracyOf = ({ kind, accuracyMetres }: FoundPlace) => (kind === 'ADDRESS' ? 0 : Math.round(accuracyMetres));

/** The nearest street stands in for an address until somebody types a better one. */
function addressBeside(typed: string, street: string | undefined): string {
  const ours = typed === '' || typed.startsWith('near ');
  if (!ours || street === undefined) return typed;
  return street ? `near ${street}` : '';
}
