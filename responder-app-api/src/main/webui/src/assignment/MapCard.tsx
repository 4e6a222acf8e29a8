import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AssignmentDetails, AssignmentView } from '../api/types';
import { wayOf } from '../way/way';
import { state } from '../app/store';
import { text } from '../text/text';

export interface MapProps {
  assignment: AssignmentView;
  details: AssignmentDetails;
  /** The way leads by the AED. */
  aedFirst: boolean;
}

type MapView = ComponentType<MapProps>;

/** The map's code comes only now, after the yes; until then, and without it, the words are enough. */
export function MapCard({ assignment, details, aedFirst }: MapProps) {
  const [Map, setMap] = useState<{ view: MapView }>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import('./AssignmentMap').then(
      ({ AssignmentMap }) => setMap({ view: AssignmentMap }),
      () => setFailed(true),
    );
  }, []);
  const byStreet = wayOf(assignment)?.way.legs.every(({ source }) => source === 'ROAD') ?? false;
  return (
    <section class="card map-card" aria-labelledby="map">
      <h2 id="map">{text('map.title')}</h2>
      {Map
        ? <Map.view assignment={assignment} details={details} aedFirst={aedFirst} />
        : <p class="map waiting">{text(failed ? 'map.failed' : 'map.loading')}</p>}
      <p class="quiet">{text(!state.value.here ? 'map.noPosition' : byStreet ? 'map.byStreet' : 'map.straight')}</p>
    </section>
  );
}
