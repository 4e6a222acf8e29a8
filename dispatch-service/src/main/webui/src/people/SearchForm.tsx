import { useState } from 'react';
import type { FoundPlace } from '../api/types';
import { parseCoordinates } from '../raise/coordinates';
import { PlaceSearch } from '../raise/PlaceSearch';
import { Words } from '../ui/fields';
import { PickOne } from '../ui/PickOne';
import type { Wanted } from './types';
import { MEMBERSHIP_STATES, QUALIFICATIONS } from './words';

const RADII = { 1000: '1 km', 2000: '2 km', 5000: '5 km', 10000: '10 km', 30000: '30 km' };

interface SearchFormProps { wanted: Wanted; onChange(wanted: Wanted): void; submit(): void }

/** Whom one looks for; the name comes first and has the focus. */
export function SearchForm({ wanted, onChange, submit }: SearchFormProps) {
  const [place, setPlace] = useState(wanted.near);
  const set = (change: Partial<Wanted>) => onChange({ ...wanted, ...change });
  const write = (text: string) => {
    const at = parseCoordinates(text);
    setPlace(text);
    set({ near: at ? `${at.lon},${at.lat}` : '' });
  };
  const choose = ({ label, lon, lat }: FoundPlace) => {
    setPlace(label);
    set({ near: `${lon},${lat}` });
  };
  const isNoPlace = place.trim() !== '' && wanted.near === '';
  return (
    <form role="search" aria-label="People" className="search-form" onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Words name="q" label="Name" value={wanted.q} onChange={(q) => set({ q })} maxLength={80} autoFocus />
      <PickOne label="Skill" names={QUALIFICATIONS} value={wanted.qualification} none="Any skill" onChange={(qualification) => set({ qualification })} />
      <PickOne label="Membership" names={MEMBERSHIP_STATES} value={wanted.state} none="Any state" onChange={(state) => set({ state })} />
      <PlaceSearch name="near" label="Lives near" value={place} onType={write} onChoose={choose}
        hint={isNoPlace ? 'Not a place yet: choose an address, or type longitude and latitude' : 'An address, a plus code, or longitude, latitude'} />
      <PickOne label="Within" names={RADII} value={wanted.within as '5000'} onChange={(within) => set({ within })} />
    </form>
  );
}
