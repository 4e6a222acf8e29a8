import type { RegionView } from '../api/types';

/** What a coordinator must know of the roads; empty while all is well. */
export function roadWords(region: RegionView | undefined): string {
  if (!region) return '';
  const { preparation, roads } = region;
  if (preparation?.failed) return `${preparation.name || 'The new region'} could not be loaded: ${preparation.failed}`;
  if (preparation) return `${preparation.step} of ${preparation.name}, ${preparation.percent} %`;
  if (roads === 'LOADING') return `Loading roads of ${region.name}`;
  return roads === 'NONE' ? 'No road data: straight lines' : '';
}
