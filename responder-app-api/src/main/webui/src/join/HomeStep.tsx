import { useState } from 'preact/hooks';
import { state } from '../app/store';
import { text } from '../text/text';
import { Form, useSending, Unfilled } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { rough } from './draft';
import type { HomeMapProps } from './HomeMap';
import type { StepProps } from './Registration';
import { Unread } from './Unread';
import { useLoaded } from './useLoaded';

const LONGEST_MS = 15_000;

/** Roughly where somebody lives: where they are now, or the middle of a map; or neither. */
export function HomeStep({ draft, next }: StepProps) {
  const [home, setHome] = useState(draft.home);
  const [mapped, setMapped] = useState(false);
  const [{ standing, problem }, locating] = useSending();

  async function here(): Promise<void> {
    const { coords } = await position();
    setHome(rough(coords.longitude, coords.latitude));
  }

  return (
    <Form send={async () => next(home ? { home } : {})} button={text(home ? 'join.next' : 'join.withoutHome')}>
      <p>{text('join.home')}</p>
      <p class="quiet">{text('join.homeWhy')}</p>
      <button type="button" onClick={() => void locating(here)}>
        {text(standing === 'SENDING' ? 'join.locating' : 'join.here')}
      </button>
      {problem && <Notice tone="warn">{problem}</Notice>}
      {mapped
        ? <MapChoice start={home} choose={setHome} />
        : state.value.config && <button type="button" onClick={() => setMapped(true)}>{text('join.onMap')}</button>}
      {home && <Notice tone="good">{text('join.homeChosen', { lat: home.lat.toFixed(2), lon: home.lon.toFixed(2) })}</Notice>}
    </Form>
  );
}

/** The map's code comes only when it is asked for. */
function MapChoice(given: HomeMapProps) {
  const { value: map, failed, again } = useLoaded(async () => ({ View: (await import('./HomeMap')).HomeMap }));
  return map ? <map.View {...given} /> : <Unread failed={failed} again={again} />;
}

function position(): Promise<GeolocationPosition> {
  return new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(
    resolve,
    () => reject(new Unfilled(text('join.nowhere'))),
    { timeout: LONGEST_MS, maximumAge: 600_000 },
  ));
}
