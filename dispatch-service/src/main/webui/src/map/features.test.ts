import { describe, expect, it } from 'vitest';
import { aCallout, aFix, aKnown, after, anAlert, anAssignment, RECEIVED } from '../words/fixtures';
import type { Callouts, Fixes } from '../live/merge';
import { aedIcon, mapFeatures } from './features';

const NOW = RECEIVED + 30_000;
const here = { lon: 9.52, lat: 47.14, accuracyMetres: 8, at: after(20) };
const aed = { id: 'aed', lon: 9.525, lat: 47.141, usability: 'OPEN' as const };

function featuresOf(over: Parameters<typeof aCallout>[0], fixes: Fixes = new Map()) {
  const known = aKnown(over, NOW);
  const callouts: Callouts = new Map([[known.callout.id, known]]);
  return mapFeatures(callouts, fixes, undefined, NOW);
}

describe('the map', () => {
  it('leads a runner by the AED to the scene until it has been collected', () => {
    const runner = anAssignment({ role: 'AED_RUNNER', aed, position: here });
    const coordinates = (progress: typeof runner.progress) =>
      featuresOf({ assignments: [{ ...runner, progress }] }).lines.features[0]?.geometry.coordinates;
    expect(coordinates('EN_ROUTE')).toEqual([[9.52, 47.14], [9.525, 47.141], [9.5209, 47.1392]]);
    expect(coordinates('AED_COLLECTED')).toEqual([[9.52, 47.14], [9.5209, 47.1392]]);
    expect(coordinates('WITH_PATIENT')).toBeUndefined();
  });

  it('shows a person where the newest fix says, with its age', () => {
    const fixes: Fixes = new Map([['anna', aFix('anna', 9.53, after(25))]]);
    const [anna] = featuresOf({ assignments: [anAssignment({ position: here })] }, fixes).people.features;
    expect(anna?.geometry.coordinates).toEqual([9.53, 47.14]);
    expect(anna?.properties?.['label']).toBe('Anna Frick\n5 s ago');
  });

  it('shows nobody whose position is not known', () => {
    expect(featuresOf({ assignments: [anAssignment()] }).people.features).toEqual([]);
  });

  it('shows who is assigned once, not also as alerted', () => {
    const { people } = featuresOf({
      alerts: [anAlert({ position: here }), anAlert({ responderId: 'ben', position: here })],
      assignments: [anAssignment({ position: here })],
    });
    expect(people.features.map((each) => each.properties?.['icon'])).toEqual(['person-alerted', 'person-direct']);
  });

  it('draws a roughly known place as an area of that size', () => {
    expect(featuresOf({}).doubts.features).toHaveLength(0);
    const rough = featuresOf({ location: { lon: 9.52, lat: 47.14, accuracyMetres: 500, placeType: 'PUBLIC' } });
    expect(rough.doubts.features).toHaveLength(1);
  });
});

it('an AED that is away is never shown as usable', () => {
  expect(aedIcon({ condition: 'TAKEN', usability: 'OPEN' })).toBe('aed-taken');
  expect(aedIcon({ condition: 'AVAILABLE', usability: 'OPEN' })).toBe('aed-usable');
  expect(aedIcon({ condition: 'AVAILABLE', usability: 'NO_ACCESS' })).toBe('aed-closed');
});
