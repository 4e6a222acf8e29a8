import type { ChosenPlace, WeeklyInterval } from '../api/types';
import { locate } from '../position/locate';
import { text } from '../text/text';
import { useSending } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { SettingsPage } from './SettingsPage';
import { WeekHours } from './WeekHours';

const KINDS: readonly ChosenPlace['kind'][] = ['HOME', 'WORK'];

/** Where one usually is, for when no position is known. */
export function PlacesPage() {
  return (
    <SettingsPage title={text('places.title')}>
      {({ places }, set) => (
        <>
          <p>{text('places.why')}</p>
          {KINDS.map((kind) => (
            <Place
              key={kind}
              kind={kind}
              place={places.find((one) => one.kind === kind)}
              keep={(place) => set('places', { places: [...places.filter((one) => one.kind !== kind), ...(place ? [place] : [])] })}
            />
          ))}
        </>
      )}
    </SettingsPage>
  );
}

interface PlaceProps {
  readonly kind: ChosenPlace['kind'];
  readonly place: ChosenPlace | undefined;
  /** Keeps it, or takes it back. */
  readonly keep: (place?: ChosenPlace) => Promise<void>;
}

function Place({ kind, place, keep }: PlaceProps) {
  const [{ standing, problem }, sending] = useSending();
  const name = text(`places.${kind}`);
  const here = text(standing === 'SENDING' ? 'places.looking' : 'places.here');

  async function takeThis(): Promise<void> {
    const { lon, lat } = await locate();
    await keep({ kind, lon, lat, hours: place?.hours ?? [] });
  }

  return (
    <section class="card" aria-labelledby={kind}>
      <h2 id={kind}>{name}</h2>
      <p role="status">{text(place ? 'places.set' : 'places.none')}</p>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <button class="small" aria-label={`${name}: ${here}`} onClick={() => void sending(takeThis)}>
        {here}
      </button>
      {place && (
        <>
          <h3>{text('places.when')}</h3>
          <WeekHours
            hours={(place.hours ?? []) as WeeklyInterval[]}
            none={text('places.always')}
            keep={(hours) => keep({ ...place, hours })}
          />
          <button class="small" aria-label={`${name}: ${text('places.remove')}`} onClick={() => void sending(() => keep())}>
            {text('places.remove')}
          </button>
        </>
      )}
    </section>
  );
}
