import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AssignmentDetails } from '../api/types';
import { state } from '../app/store';
import { text } from '../text/text';

export interface MapProps {
  details: AssignmentDetails;
  /** The way leads by the AED. */
  aedFirst: boolean;
}

type MapView = ComponentType<MapProps>;

/** The map's code comes only now, after the yes; until then, and without it, the words are enough. */
export function MapCard({ details, aedFirst }: MapProps) {
  const [Map, setMap] = useState<{ view: MapView }>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import('./AssignmentMap').then(
      ({ AssignmentMap }) => setMap({ view: AssignmentMap }),
      () => setFailed(true),
    );
  }, []);
  return (
    <section class="card map-card" aria-labelledby="map">
      <h2 id="map">{text('map.title')}</h2>
      {Map
        ? <Map.view details={details} aedFirst={aedFirst} />
        : <p class="map waiting">{text(failed ? 'map.failed' : 'map.loading')}</p>}
      <p class="quiet">{text(state.value.here ? 'map.straight' : 'map.noPosition')}</p>
    </section>
  );
}
