import { expect, it } from 'vitest';
import type { MatchCandidate, MatchWave, RoughArea } from '../api/types';
import { after } from '../words/fixtures';
import { waveFeatures, waveWords } from './wave';

const person = (responderId: string, chosen: boolean): MatchCandidate =>
  ({ responderId, responderName: responderId, chosen, distanceMetres: 300, reason: chosen ? 'CHOSEN' : 'TOO_FAR' });
const area = (responderId: string, lon: number): RoughArea => ({ responderId, lon, lat: 47.1425, radiusMetres: 400 });
const wave = (candidates: MatchCandidate[], near: MatchCandidate[] = []): MatchWave =>
  ({ number: 1, at: after(1), travelSource: 'ROAD', outlooks: [], candidates, others: {}, notAskable: { people: near } });

it('draws one area for all within it, and nobody whose area is not known', () => {
  const shown = {
    wave: wave([person('anna', true), person('ben', false), person('dora', true)], [person('carl', false)]),
    areas: [area('anna', 9.52), area('ben', 9.52), area('carl', 9.53)],
  };

  const { features } = waveFeatures(shown);

  expect(features.map(({ geometry, properties }) => [geometry.type, properties])).toEqual([
    ['Polygon', { chosen: true, label: '1 asked\n1 passed over' }],
    ['Point', { chosen: true, label: '1 asked\n1 passed over' }],
    ['Polygon', { chosen: false, label: '1 passed over' }],
    ['Point', { chosen: false, label: '1 passed over' }],
  ]);
  expect(waveWords(shown)).toContain('1 area with somebody asked, 1 where all were passed over');
});

it('says so when nobody is anywhere any more', () => {
  expect(waveWords({ wave: wave([person('anna', true)]), areas: [] })).toBe('Where they are now is not known.');
});
