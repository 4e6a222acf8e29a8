import type { ReactNode } from 'react';
import type { CalloutView } from '../api/types';
import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { ageWords, millis } from '../time/words';
import { ButtonLink } from '../ui/buttons';
import { HAZARDS, named, PLACE_TYPES, SCENE_STATES, spoken } from '../words/names';
import { Section } from './Section';

/** What has been told about the callout. */
export function Facts({ callout }: { callout: CalloutView }) {
  const { time } = useDesk();
  const now = useNow();
  const { location, scene, patient, person, caller } = callout;
  const facts: [string, ReactNode][] = [
    ['Place', <Place key="place" callout={callout} />],
    ['Kind of place', PLACE_TYPES[location.placeType]],
    ['Way in', location.access],
    ['Scene', callout.kind === 'INCIDENT' && sceneWords(scene, now)],
    ['Patient', [patient?.ageYears !== undefined && `${patient.ageYears} years`, patient?.sex && spoken(patient.sex)].filter(Boolean).join(', ')],
    ['Circumstances', callout.circumstances.map(spoken).join(', ')],
    ['Person', [person?.name, person?.phone].filter(Boolean).join(', ')],
    ['Caller', [caller?.name, caller?.phone].filter(Boolean).join(', ')],
    ['Languages', callout.preferences?.languages.join(', ')],
    ['Wishes', callout.preferences?.notes],
    ['Notes', callout.notes],
    ['Determinant', callout.determinant],
    ['Policy', `${callout.policy.name}, version ${callout.policy.version}`],
    ['Reference', [callout.reference, callout.revision > 1 && `revision ${callout.revision}`].filter(Boolean).join(', ')],
    ['Received', time.day(millis(callout.receivedAt))],
  ];
  const correct = callout.state !== 'CLOSED' && (
    <ButtonLink href={`/callouts/${callout.id}/correct`} look="small">Correct</ButtonLink>
  );
  return (
    <Section title="Facts" aside={correct}>
      <dl className="facts">
        {facts.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
    </Section>
  );
}

function Place({ callout: { location } }: { callout: CalloutView }) {
  const address = [location.address, location.floor && `floor ${location.floor}`].filter(Boolean).join(', ');
  return (
    <>
      {address && <span>{address}</span>}
      <span className="figures quiet place-figures">
        {location.lon.toFixed(5)}, {location.lat.toFixed(5)}
        {location.accuracyMetres !== undefined && location.accuracyMetres >= 1 && `, known to ${Math.round(location.accuracyMetres)} m`}
      </span>
    </>
  );
}

function sceneWords(scene: CalloutView['scene'], now: number): string {
  const state = SCENE_STATES[scene.state];
  const hazards = scene.hazards.map((hazard) => named(HAZARDS, hazard)).join(', ');
  const told = scene.at && `${scene.source ? `${scene.source}, ` : ''}told ${ageWords(millis(scene.at), now)}`;
  return `${[state, hazards].filter(Boolean).join(': ')}${told ? ` (${told})` : ''}`;
}
