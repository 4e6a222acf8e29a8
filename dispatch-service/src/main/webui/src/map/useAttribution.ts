import { AttributionControl } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { useLive } from '../live/store';
import { useDesk } from '../shell/desk';
import { allOnce } from './attribution';
import type { DrawnMap } from './useMapLibre';

/** Says on the map whose base map and whose lists of AEDs it shows, each once. */
export function useAttribution({ map }: DrawnMap): void {
  const { config, dispatch } = useDesk();
  const changes = useLive((state) => state.aedChanges);
  const [ofLists, setOfLists] = useState<string[]>([]);
  useEffect(() => {
    dispatch.aedSources().then(
      (sources) => setOfLists(sources.filter(({ devices }) => devices > 0).map(({ attribution }) => attribution)),
      // The next change of a list asks again; what is shown until then was true.
      () => undefined,
    );
  }, [dispatch, changes]);

  const shown = allOnce([config.map.attribution, ...ofLists]).join('\n');
  useEffect(() => {
    if (!map) return undefined;
    const control = new AttributionControl({ compact: false, customAttribution: shown.split('\n') });
    map.addControl(control);
    return () => {
      if (map.hasControl(control)) map.removeControl(control);
    };
  }, [map, shown]);
}
