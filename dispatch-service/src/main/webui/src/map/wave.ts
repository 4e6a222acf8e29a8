import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import { create } from 'zustand';
import type { MatchCandidate, MatchWave, RoughArea } from '../api/types';
import { circle } from './ground';

/** The wave whose people the map shows: chosen and passed over, each as an area, never as a place. */
interface Shown { calloutId: string; at: string; wave: MatchWave; areas: readonly RoughArea[] }

export const useShownWave = create<{ shown: Shown | undefined }>()(() => ({ shown: undefined }));

export const showWave = (shown: Shown | undefined): void => useShownWave.setState({ shown });

/** One area for all who are told of within it, and in its middle how many were chosen there and how many passed over. */
export function waveFeatures({ wave, areas }: Pick<Shown, 'wave' | 'areas'>): FeatureCollection<Polygon | Point> {
  const areaOf = new Map(areas.map((area) => [area.responderId, area]));
  const people = [...wave.candidates, ...(wave.notAskable?.people ?? [])];
  const cells = new Map<string, { area: RoughArea; people: MatchCandidate[] }>();
  for (const person of people) {
    const area = areaOf.get(person.responderId);
    if (!area) continue;
    const key = `${area.lon} ${area.lat}`;
    const cell = cells.get(key) ?? { area, people: [] };
    cell.people.push(person);
    cells.set(key, cell);
  }
  return { type: 'FeatureCollection', features: [...cells.values()].flatMap(featuresOf) };
}

function featuresOf({ area, people }: { area: RoughArea; people: MatchCandidate[] }): Feature<Polygon | Point>[] {
  const chosen = people.filter((each) => each.chosen).length;
  const properties = { chosen: chosen > 0, label: labelOf(chosen, people.length - chosen) };
  return [
    { type: 'Feature', geometry: { type: 'Polygon', coordinates: [circle(area, area.radiusMetres)] }, properties },
    { type: 'Feature', geometry: { type: 'Point', coordinates: [area.lon, area.lat] }, properties },
  ];
}

/** "2 asked, 5 passed over" */
const labelOf = (chosen: number, others: number): string =>
  [chosen > 0 && `${chosen} asked`, others > 0 && `${others} passed over`].filter(Boolean).join('\n');

/** The same in words, for whoever does not see the map: "2 areas with somebody asked, 3 where all were passed over". */
export function waveWords(shown: Pick<Shown, 'wave' | 'areas'>): string {
  const features = waveFeatures(shown).features.filter(({ geometry }) => geometry.type === 'Point');
  if (features.length === 0) return 'Where they are now is not known.';
  const chosen = features.filter(({ properties }) => properties?.['chosen']).length;
  return `On the map: ${chosen} ${chosen === 1 ? 'area' : 'areas'} with somebody asked, ${features.length - chosen} where all were passed over; where they are now, to half a kilometre.`;
}
