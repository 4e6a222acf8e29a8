import { useMemo } from 'react';
import { Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Button } from '../ui/buttons';
import { useDark } from '../shell/theme';
import { iconUrl } from './icons';
import { DARK, LIGHT } from './palette';

const MARKS: [icon: string, words: string][] = [
  ['callout-alarm', 'Incident that needs a person'],
  ['callout-running', 'Incident running by itself'],
  ['callout-care', 'Care request'],
  ['place-rough', 'Somewhere in here: the place is known roughly'],
  ['person-alerted', 'Volunteer being asked, roughly there'],
  ['person-direct', 'Going directly'],
  ['person-runner', 'Fetching an AED'],
  ['person-helper', 'Care helper'],
  ['person-there', 'On scene or with the patient'],
  ['aed-usable', 'AED usable now'],
  ['aed-unknown', 'AED, hours not known'],
  ['aed-likely-shut', 'AED inside, likely locked now'],
  ['aed-closed', 'AED closed or no access'],
  ['aed-taken', 'AED taken'],
  ['aed-awaited', 'AED awaiting its return'],
  ['aed-broken', 'AED out of order'],
];

/** What each mark means; of a map that shows AEDs alone, only theirs. */
export function Legend({ aedsOnly = false }: { aedsOnly?: boolean }) {
  const colours = useDark() ? DARK : LIGHT;
  const marks = useMemo(
    () => MARKS.filter(([icon]) => !aedsOnly || icon.startsWith('aed-')).map(([icon, words]) => ({ words, url: iconUrl(icon, colours) })),
    [aedsOnly, colours],
  );
  return (
    <Disclosure className="legend">
      <Heading level={2}><Button slot="trigger" look="small">Signs on the map</Button></Heading>
      <DisclosurePanel>
        <ul>{marks.map(({ words, url }) => <li key={words}><img src={url} alt="" width="28" height="28" /> {words}</li>)}</ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
