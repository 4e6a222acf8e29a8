import { describe, expect, it } from 'vitest';
import { aCallout, aFix, aKnown, after, anAlert, anAssignment, RECEIVED } from '../words/fixtures';
import type { Callouts, Fixes } from '../live/merge';
import { boardRows } from '../board/urgency';
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
    const { people, asked } = featuresOf({
      alerts: [anAlert({ position: here }), anAlert({ responderId: 'ben', position: here })],
      assignments: [anAssignment({ position: here })],
    });
    expect(people.features.map((each) => each.properties?.['icon'])).toEqual(['person-direct']);
    expect(asked.features).toHaveLength(1);
  });

  it('shows who is being asked as the area that the service tells, and where the live feed says they are is not looked at', () => {
    const about = { ...here, lon: 9.5225, lat: 47.1425, accuracyMetres: 400 };
    const area = featuresOf({ alerts: [anAlert({ position: about })] }).asked.features[0]?.geometry;
    const corners = area?.type === 'Polygon' ? (area.coordinates[0] ?? []) : [];
    expect(corners.length).toBeGreaterThan(12);
    for (const [lon = 0, lat = 0] of corners) {
      const north = (lat - about.lat) * 111_195;
      const east = (lon - about.lon) * 111_195 * Math.cos((about.lat * Math.PI) / 180);
      expect(Math.hypot(north, east)).toBeCloseTo(400, -1);
    }
  });

  it('shows all who are being asked within an area as one', () => {
    const { asked } = featuresOf({ alerts: [anAlert({ position: here }), anAlert({ responderId: 'ben', position: here })] });
    expect(asked.features).toHaveLength(1);
    expect(asked.features[0]?.properties?.['label']).toMatch(/^2 being asked/);
  });

  it('shows a place that is known roughly as an area instead of a mark, from where one sees how large it is', () => {
    const areaFrom = (accuracyMetres: number | undefined) =>
      featuresOf({ location: { ...aCallout().location, accuracyMetres } }).callouts.features[0]?.properties?.['areaFrom'];
    expect(areaFrom(400)).toBe(12);
    expect(areaFrom(100)).toBe(14);
    expect(areaFrom(10)).toBeGreaterThan(22);
    expect(areaFrom(undefined)).toBeGreaterThan(22);
  });

  it('shows the callouts of the list, no more and no fewer', () => {
    const known = [
      aKnown({ id: 'needs', state: 'EXHAUSTED' }), aKnown({ id: 'runs', state: 'COVERED' }),
      aKnown({ id: 'care', kind: 'CARE_REQUEST', category: 'MEAL' }), aKnown({ id: 'closed', state: 'CLOSED' }),
    ];
    const callouts: Callouts = new Map(known.map((each) => [each.callout.id, each]));
    const { needing, running, care } = boardRows(callouts.values(), NOW);
    const listed = [...needing, ...running, ...care].map(({ callout }) => callout.id);
    const drawn = mapFeatures(callouts, new Map(), undefined, NOW).callouts.features.map((each) => each.properties?.['id'] as string);
    expect(drawn.sort()).toEqual(listed.sort());
    expect(listed).toHaveLength(3);
  });

  it('draws a roughly known place as an area of that size', () => {
    expect(featuresOf({}).doubts.features).toHaveLength(0);
    const rough = featuresOf({ location: { lon: 9.52, lat: 47.14, accuracyMetres: 500, placeType: 'PUBLIC' } });
    expect(rough.doubts.features).toHaveLength(1);
  });
});

it('an AED that is away is never shown as usable', () => {
  expect(aedIcon({ condition: 'TAKEN', usability: 'OPEN' })).toBe('aed-taken');
  expect(aedIcon({ condition: 'AWAITING_RETURN', usability: 'OPEN' })).toBe('aed-awaited');
  expect(aedIcon({ condition: 'AVAILABLE', usability: 'OPEN' })).toBe('aed-usable');
  expect(aedIcon({ condition: 'AVAILABLE', usability: 'NO_ACCESS' })).toBe('aed-closed');
  expect(aedIcon({ condition: 'AVAILABLE', usability: 'CLOSED' })).toBe('aed-closed');
  expect(aedIcon({ condition: 'AT_SCENE', usability: 'OPEN' })).toBe('aed-taken');
  expect(aedIcon({ condition: 'GONE_WITH_CREW', usability: 'OPEN' })).toBe('aed-awaited');
  expect(aedIcon({ condition: 'OUT_OF_ORDER', usability: 'UNUSABLE' })).toBe('aed-broken');
  expect(aedIcon({ condition: 'AVAILABLE', usability: 'LIKELY_SHUT' })).not.toBe(aedIcon({ condition: 'AVAILABLE', usability: 'UNKNOWN_HOURS' }));
});
