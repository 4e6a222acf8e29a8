import { useEffect } from 'react';
import { useKnownNow } from '../live/knownNow';
import { useLive } from '../live/store';
import { useNow } from '../time/clock';
import { aedFeatures, mapFeatures } from './features';
import { setData, type SourceName } from './overlay';
import { usePlace } from './place';
import { useSelected } from './useSelected';
import { useShownWave, waveFeatures } from './wave';
import type { DrawnMap } from './useMapLibre';

/** Keeps the map saying what the store knows. */
export function useMapData({ map, styled }: DrawnMap): void {
  const callouts = useLive((state) => state.callouts);
  const fixes = useLive((state) => state.fixes);
  const aeds = useLive((state) => state.aeds);
  const draft = usePlace((state) => state.draft);
  const selected = useSelected();
  const shownWave = useShownWave((state) => state.shown);
  const now = useNow();
  const knownNow = useKnownNow();

  useEffect(() => {
    if (!map) return;
    const features = mapFeatures(callouts, fixes, selected, now, knownNow);
    for (const name of ['callouts', 'doubts', 'asked', 'people', 'lines'] as const) setIfChanged(map, styled, name, features[name]);
  }, [map, styled, callouts, fixes, selected, now, knownNow]);

  useEffect(() => {
    if (map) setData(map, 'aeds', aedFeatures(aeds.values()));
  }, [map, styled, aeds]);

  useEffect(() => {
    const isOpen = shownWave && shownWave.calloutId === selected;
    if (map) setData(map, 'wave', isOpen ? waveFeatures(shownWave) : { type: 'FeatureCollection', features: [] });
  }, [map, styled, shownWave, selected]);

  useEffect(() => {
    if (!map) return;
    const features = draft
      ? [{ type: 'Feature' as const, properties: {}, geometry: { type: 'Point' as const, coordinates: [draft.lon, draft.lat] } }]
      : [];
    setData(map, 'draft', { type: 'FeatureCollection', features });
  }, [map, styled, draft]);
}

const shown = new WeakMap<object, Map<SourceName, string>>();

/** Ages tick each second; the map is only troubled when a word on it changes. */
function setIfChanged(map: NonNullable<DrawnMap['map']>, styled: number, name: SourceName, data: GeoJSON.FeatureCollection): void {
  const known = shown.get(map) ?? new Map<SourceName, string>();
  shown.set(map, known);
  const text = `${styled} ${JSON.stringify(data)}`;
  if (known.get(name) === text) return;
  known.set(name, text);
  setData(map, name, data);
}
