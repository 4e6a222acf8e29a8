import type { Feature, FeatureCollection, LineString, Point, Polygon } from 'geojson';
import type { AedCondition, AedView, AssignmentSummary, CalloutView, Fix, LonLat } from '../api/types';
import { attentionOf, isActive } from '../board/attention';
import type { Callouts, Fixes, Known } from '../live/merge';
import { ageWords, millis } from '../time/words';
import { titleOf } from '../words/names';
import { circle } from './ground';

/** Everything that lies on the map, one collection for each source. */
export interface MapFeatures {
  callouts: FeatureCollection<Point>;
  /** Where a callout's place is only roughly known. */
  doubts: FeatureCollection<Polygon>;
  people: FeatureCollection<Point>;
  /** Roughly where those are who are being asked: more is nobody's business before they accept. */
  asked: FeatureCollection<Polygon | Point>;
  lines: FeatureCollection<LineString>;
}

/** A place known no better than this is drawn as an area, metres. */
const ROUGH = 60;

/** Ages are told by `now`; what needs a person is judged by `knownNow`, the instant that our knowledge is of. */
export function mapFeatures(
  callouts: Callouts, fixes: Fixes, selected: string | undefined, now: number, knownNow = now,
): MapFeatures {
  const open = [...callouts.values()].filter(({ callout }) => callout.state !== 'CLOSED' || callout.id === selected);
  return {
    callouts: collection(open.map((known) => calloutPoint(known, selected, knownNow))),
    doubts: collection(open.flatMap((known) => doubtArea(known, knownNow))),
    asked: collection(open.flatMap((known) => askedAreas(known, selected, now))),
    people: collection(open.flatMap((known) => peopleOf(known, fixes, now))),
    lines: collection(open.flatMap((known) => linesOf(known, fixes, selected))),
  };
}

const collection = <G extends Point | Polygon | LineString | (Polygon | Point)>(features: Feature<G>[]): FeatureCollection<G> =>
  ({ type: 'FeatureCollection', features });

const position = ({ lon, lat }: LonLat): [number, number] => [lon, lat];

function calloutPoint(known: Known, selected: string | undefined, now: number): Feature<Point> {
  const { callout } = known;
  const attention = attentionOf(known, now);
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: position(callout.location) },
    properties: {
      id: callout.id,
      icon: calloutIcon(callout, attention !== undefined),
      label: attention ? `${titleOf(callout)}\n${attention.word}` : titleOf(callout),
      alarming: attention !== undefined,
      order: callout.kind === 'INCIDENT' ? 1 : 0,
      selected: callout.id === selected,
      areaFrom: areaFrom(callout),
    },
  };
}

function calloutIcon({ kind }: CalloutView, alarming: boolean): string {
  if (kind === 'CARE_REQUEST') return alarming ? 'callout-care-alarm' : 'callout-care';
  return alarming ? 'callout-alarm' : 'callout-running';
}

/** A circle this large on the screen is seen for what it is, pixels. */
const SEEN = 18;
/** At the equator, where all of the world is 512 pixels wide. */
const METRES_PER_PIXEL = 78_271.5;
const NEVER = 99;

const isRough = ({ location }: CalloutView): boolean => (location.accuracyMetres ?? 0) >= ROUGH;

/** The zoom from which a roughly known place is seen as an area and not as a point; {@link NEVER} where it is known well. */
function areaFrom(callout: CalloutView): number {
  const { lat, accuracyMetres = 0 } = callout.location;
  if (!isRough(callout)) return NEVER;
  return Math.ceil(Math.log2((SEEN * METRES_PER_PIXEL * Math.cos((lat * Math.PI) / 180)) / accuracyMetres));
}

function doubtArea(known: Known, now: number): Feature<Polygon>[] {
  const { callout } = known;
  const { location } = callout;
  if (!isRough(callout)) return [];
  return [{
    type: 'Feature', properties: { alarming: attentionOf(known, now) !== undefined },
    geometry: { type: 'Polygon', coordinates: [circle(location, location.accuracyMetres ?? 0)] },
  }];
}

/** The newest fix we have of somebody: the stream's, or that of the last reading. */
export function fixOf(responderId: string, read: Fix | undefined, fixes: Fixes): Fix | undefined {
  const live = fixes.get(responderId);
  if (!live || !read) return live ?? read;
  return millis(live.at) >= millis(read.at) ? live : read;
}

function peopleOf(known: Known, fixes: Fixes, now: number): Feature<Point>[] {
  const active = known.callout.assignments.filter(isActive);
  const point = (person: AssignmentSummary, icon: string, there: boolean): Feature<Point>[] => {
    const fix = fixOf(person.responderId, person.position, fixes);
    if (!fix) return [];
    const age = ageWords(millis(fix.at), now);
    return [{
      type: 'Feature',
      geometry: { type: 'Point', coordinates: position(fix) },
      properties: {
        callout: known.callout.id, icon, there, stale: now - millis(fix.at) > 60_000,
        label: `${person.responderName}\n${age}`,
      },
    }];
  };
  return active.flatMap((assignment) => point(assignment, personIcon(assignment), isThere(assignment)));
}

/** One area for all who are being asked within it, as the service tells them, with its words in the middle where the callout is looked at. */
function askedAreas({ callout }: Known, selected: string | undefined, now: number): Feature<Polygon | Point>[] {
  const bound = new Set(callout.assignments.filter(isActive).map(({ responderId }) => responderId));
  const asked = callout.alerts.filter(({ state, responderId }) => state === 'OPEN' && !bound.has(responderId));
  const areas = new Map<string, { middle: LonLat; radius: number; seenAt: number[] }>();
  for (const { position: about } of asked) {
    if (!about) continue;
    const key = `${about.lon} ${about.lat}`;
    const area = areas.get(key) ?? { middle: about, radius: about.accuracyMetres, seenAt: [] };
    area.seenAt.push(millis(about.at));
    areas.set(key, area);
  }
  return [...areas.values()].flatMap(({ middle, radius, seenAt }) => {
    const properties = { callout: callout.id, label: askedWords(seenAt, now) };
    const area: Feature<Polygon> = { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [circle(middle, radius)] } };
    const words: Feature<Point> = { type: 'Feature', properties, geometry: { type: 'Point', coordinates: position(middle) } };
    return callout.id === selected ? [area, words] : [area];
  });
}

/** "2 being asked\nroughly here, 14 s ago": of several positions the oldest counts. */
const askedWords = (seenAt: readonly number[], now: number): string =>
  `${seenAt.length} being asked\nroughly here, ${ageWords(Math.min(...seenAt), now)}`;

const isThere = ({ progress }: AssignmentSummary) => progress === 'ON_SCENE' || progress === 'WITH_PATIENT';

function personIcon(assignment: AssignmentSummary): string {
  const { role } = assignment;
  if (isThere(assignment)) return 'person-there';
  if (role === 'AED_RUNNER') return 'person-runner';
  return role === 'DIRECT' ? 'person-direct' : 'person-helper';
}

/** From each person who is still on the way, by the AED if it is yet to be fetched, to the scene. */
function linesOf({ callout }: Known, fixes: Fixes, selected: string | undefined): Feature<LineString>[] {
  return callout.assignments.filter(isActive).flatMap((assignment) => {
    const fix = fixOf(assignment.responderId, assignment.position, fixes);
    if (!fix || isThere(assignment)) return [];
    const byAed = assignment.aed && assignment.progress !== 'AED_COLLECTED' ? [position(assignment.aed)] : [];
    return [{
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: [position(fix), ...byAed, position(callout.location)] },
      properties: { selected: callout.id === selected },
    }];
  });
}

export function aedFeatures(aeds: Iterable<AedView>): FeatureCollection<Point> {
  return collection([...aeds].map((aed) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: position(aed) },
    properties: { id: aed.id, icon: aedIcon(aed) },
  })));
}

const TAKEN: ReadonlySet<AedCondition> = new Set(['TAKEN', 'AT_SCENE']);
const AWAITED: ReadonlySet<AedCondition> = new Set(['AWAITING_RETURN', 'GONE_WITH_CREW']);

export function aedIcon({ condition, usability }: Pick<AedView, 'condition' | 'usability'>): string {
  if (TAKEN.has(condition)) return 'aed-taken';
  if (AWAITED.has(condition)) return 'aed-awaited';
  switch (usability) {
    case 'OPEN': return 'aed-usable';
    case 'UNKNOWN_HOURS': return 'aed-unknown';
    case 'LIKELY_SHUT': return 'aed-likely-shut';
    case 'CLOSED':
    case 'NO_ACCESS': return 'aed-closed';
    case 'UNUSABLE': return 'aed-broken';
  }
}
