import { useId, useState } from 'react';
import { Form } from 'react-aria-components';
import type { FoundPlace, LonLat } from '../api/types';
import { rounded, usePlace } from '../map/place';
import { useMapPlace } from '../map/useMapPlace';
import { coordinateWords, parseCoordinates } from '../raise/coordinates';
import { PlaceSearch } from '../raise/PlaceSearch';
import { useDesk } from '../shell/desk';
import { Button } from '../ui/buttons';
import { Words } from '../ui/fields';
import { PickOne } from '../ui/PickOne';
import { Refusal } from '../ui/Refusal';
import type { useSending } from '../ui/useSending';
import { isCare, PLACE_TYPES } from '../words/names';
import { ageProblem, type Trial } from './trial';
import type { PolicyView, Version } from './types';
import { namesOf } from './versions';

interface DryRunFormProps {
  policy: PolicyView; versions: readonly Version[];
  version: number; setVersion(version: number): void;
  trial: Trial; setTrial(change: (before: Trial) => Trial): void;
  run(place: LonLat): Promise<void>;
  sending: ReturnType<typeof useSending>;
}

/** Where, when, for whom, and by which version. */
export function DryRunForm({ policy, versions, version, setVersion, trial, setTrial, run, sending }: DryRunFormProps) {
  const { config } = useDesk();
  const middle = usePlace((state) => state.middle);
  const set = (change: Partial<Trial>) => setTrial((before) => ({ ...before, ...change }));
  const [address, setAddress] = useState('');
  const choose = (found: FoundPlace) => {
    setAddress(found.label);
    set({ coordinates: coordinateWords(rounded(found)) });
  };
  const place = useMapPlace(trial.coordinates, (coordinates) => set({ coordinates }));
  return (
    <Form className="stack" aria-label="Try it" validationErrors={sending.fields} onSubmit={(event) => { event.preventDefault(); if (place) void run(place); }}>
      <p className="quiet">Nobody is alerted. People are where they are now, whatever the hour asked about.</p>
      <PlaceSearch name="address" value={address} onType={setAddress} onChoose={choose} />
      <div className="coordinates">
        <Words
          name="location.lon" label="Place (longitude, latitude)" isRequired hint="Choose an address, click on the map, or type it" value={trial.coordinates}
          onChange={(coordinates) => set({ coordinates })} validate={(text) => (text && !parseCoordinates(text, config.map.bounds) ? 'Two numbers such as 9.5209, 47.1392' : null)}
        />
        <Button isDisabled={!middle} onPress={() => middle && set({ coordinates: coordinateWords(rounded(middle)) })}>Middle of the map</Button>
      </div>
      <div className="trial-fields">
        {versions.length > 1 && <PickOne label="Version" names={Object.fromEntries(namesOf(versions))} value={`v${version}`} onChange={(picked) => setVersion(Number(picked.slice(1)))} />}
        <PickOne label="Kind of place" names={PLACE_TYPES} value={trial.placeType} onChange={(placeType) => set({ placeType })} />
        <WhenField value={trial.at} onChange={(at) => set({ at })} />
        {!isCare(policy.appliesTo.category) && <Words name="patient.ageYears" label="Age of the patient" inputMode="numeric" maxLength={3} value={trial.age} validate={ageProblem} onChange={(age) => set({ age })} />}
      </div>
      <Refusal cause={sending.refusal} shown={['location.lon', 'patient.ageYears']} />
      <div className="actions"><Button type="submit" look="primary" isDisabled={sending.sending}>{sending.sending ? 'One moment…' : 'Try it'}</Button></div>
    </Form>
  );
}

function WhenField({ value, onChange }: { value: string; onChange(value: string): void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="react-aria-Label">When</label>
      <input id={id} type="datetime-local" value={value} aria-describedby={`${id}-hint`} onChange={(event) => onChange(event.target.value)} />
      <p id={`${id}-hint`} className="hint">Empty: now</p>
    </div>
  );
}
