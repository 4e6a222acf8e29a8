import { useEffect } from 'preact/hooks';
import type { AssignmentView, Kind, WayLeg } from '../api/types';
import { minutesOf } from '../alert/words';
import { state } from '../app/store';
import { distance, text } from '../text/text';
import { Symbol } from '../ui/Symbol';
import { goalOf, keepTheWay, takeUpTheWay, turnsOf, wayOf } from './way';

/** The way in words, leg by leg: the same as the line on the map, for everybody who cannot look at that. */
export function WayCard({ assignment, kind, byAed }: { assignment: AssignmentView; kind: Kind; byAed: boolean }) {
  const { here } = state.value;
  const goal = goalOf(assignment, byAed);
  useEffect(() => {
    if (here) void keepTheWay(assignment, byAed, here);
  }, [goal, here]);
  useEffect(() => void takeUpTheWay(), []);
  const known = wayOf(assignment);
  return (
    <section class="card" aria-labelledby="way">
      <h2 id="way"><Symbol name="walk" />{text('way.title')}</h2>
      {!known && <p class="quiet">{text(here ? 'way.waiting' : 'map.noPosition')}</p>}
      {known && known.goal !== goal && <p class="strong warn" role="status">{text('way.old')}</p>}
      {known?.way.legs.map((leg) => <Leg key={leg.aedId ?? leg.to} leg={leg} kind={kind} />)}
    </section>
  );
}

function Leg({ leg, kind }: { leg: WayLeg; kind: Kind }) {
  const turns = turnsOf(leg, state.value.here);
  const next = turns.findIndex(({ passed }) => !passed);
  return (
    <>
      <h3>
        {text(kind === 'CARE_REQUEST' ? 'way.to.visit' : `way.to.${leg.to}`)}
        {' · '}
        {text('assigned.travel', { distance: distance(rounded(leg.distanceMetres)), minutes: minutesOf(leg.seconds) })}
      </h3>
      {leg.source === 'STRAIGHT_LINE' && <p class="warn">{text('way.straight')}</p>}
      <ol class="turns">
        {turns.map((turn, index) => (
          <li key={index} class={turn.passed ? 'passed' : index === next ? 'next' : ''} aria-current={index === next ? 'step' : undefined}>
            {turn.words}
            {turn.distanceMetres > 0 && <span class="quiet"> {text('way.then', { distance: distance(rounded(turn.distanceMetres)) })}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Nobody counts single metres. */
const rounded = (metres: number): number => (metres < 30 ? metres : Math.round(metres / 10) * 10);
