import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, GeoJSONSource, LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import { BOLD, FONT } from './baseStyle';
import { addIcons } from './icons';
import type { Palette } from './palette';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The sources on top of the base map; AEDs gather in clusters where they would cover each other. */
export const SOURCES = ['coverage', 'aeds', 'wave', 'doubts', 'asked', 'lines', 'people', 'callouts', 'draft'] as const;
export type SourceName = (typeof SOURCES)[number];

/** Layers that answer to a click, the most important first. */
export const CLICKABLE = ['callouts-alarming', 'callouts', 'people', 'people-asked', 'aeds', 'aed-clusters'] as const;

/** Names of streets and places stay readable: crowds of AEDs lie below them. */
const FIRST_LABELS = 'road-names';

/** Puts all marks onto a freshly loaded style. */
export function installOverlay(map: MapLibre, colours: Palette, scale: number): void {
  addIcons(map, colours);
  for (const name of SOURCES) {
    if (map.getSource(name)) continue;
    map.addSource(name, {
      type: 'geojson', data: NOTHING,
      ...(name === 'aeds' && { cluster: true, clusterRadius: 34, clusterMaxZoom: 14 }),
    });
  }
  for (const layer of overlayLayers(colours, scale)) {
    const below = (layer.id.startsWith('aed-') || layer.id === 'coverage-areas') && map.getLayer(FIRST_LABELS) ? FIRST_LABELS : undefined;
    if (!map.getLayer(layer.id)) map.addLayer(layer, below);
  }
}

export function setData(map: MapLibre, name: SourceName, data: FeatureCollection): void {
  (map.getSource(name) as GeoJSONSource | undefined)?.setData(data);
}

function overlayLayers(c: Palette, scale: number): LayerSpecification[] {
  return [
    { id: 'coverage-areas', type: 'fill', source: 'coverage', paint: { 'fill-color': c.helper, 'fill-opacity': ['match', ['get', 'shade'], 2, 0.34, 0.15] } },
    { id: 'wave-areas', type: 'fill', source: 'wave', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': ['case', ['get', 'chosen'], c.helper, c.mute], 'fill-opacity': 0.16 } },
    { id: 'wave-edges', type: 'line', source: 'wave', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'line-color': ['case', ['get', 'chosen'], c.helper, c.mute], 'line-width': ['case', ['get', 'chosen'], 2, 1] } },
    { id: 'doubt-areas', type: 'fill', source: 'doubts', paint: { 'fill-color': ['case', ['get', 'alarming'], c.alarm, c.calm], 'fill-opacity': 0.1 } },
    { id: 'doubt-edges', type: 'line', source: 'doubts', paint: { 'line-color': ['case', ['get', 'alarming'], c.alarm, c.calm], 'line-width': 2 * scale, 'line-dasharray': [3, 2] } },
    {
      id: 'aed-clusters', type: 'circle', source: 'aeds', filter: ['has', 'point_count'],
      paint: { 'circle-color': c.paper, 'circle-radius': 9 * scale, 'circle-stroke-color': c.aed, 'circle-stroke-width': 1, 'circle-opacity': 0.75, 'circle-stroke-opacity': 0.55 },
    },
    {
      id: 'aed-cluster-counts', type: 'symbol', source: 'aeds', filter: ['has', 'point_count'],
      layout: { 'text-font': FONT, 'text-field': ['get', 'point_count_abbreviated'], 'text-size': 10.5 * scale, 'text-allow-overlap': true, 'text-ignore-placement': true },
      paint: { 'text-color': c.aed },
    },
    {
      id: 'aeds', type: 'symbol', source: 'aeds', filter: ['!', ['has', 'point_count']],
      layout: {
        'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-ignore-placement': true,
        'icon-size': ['interpolate', ['linear'], ['zoom'], 11, 0.45 * scale, 16, 0.8 * scale],
      },
    },
    {
      id: 'lines', type: 'line', source: 'lines', layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': c.helper, 'line-width': ['case', ['get', 'selected'], 2.6, 1.8],
        'line-opacity': ['case', ['get', 'selected'], 0.85, 0.5], 'line-dasharray': [0.2, 2.2],
      },
    },
    { id: 'people-asked', type: 'fill', source: 'asked', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': c.helper, 'fill-opacity': 0.09 } },
    { id: 'people-asked-edges', type: 'line', source: 'asked', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'line-color': c.mute, 'line-width': 1.5, 'line-dasharray': [2, 2] } },
    {
      id: 'people-asked-ages', type: 'symbol', source: 'asked', filter: ['==', ['geometry-type'], 'Point'],
      layout: { 'text-font': FONT, 'text-field': ['get', 'label'], 'text-size': 11.5 * scale, 'text-optional': true },
      paint: textPaint(c.ink, c),
    },
    peopleLayer(c, scale),
    {
      id: 'callout-rings', type: 'circle', source: 'callouts', filter: ['get', 'selected'],
      paint: { 'circle-radius': 25 * scale, 'circle-color': 'transparent', 'circle-stroke-color': c.ink, 'circle-stroke-width': 2.5, 'circle-stroke-opacity': GONE_WHERE_AN_AREA_IS_SEEN },
    },
    calloutLayer('callouts', false, c, scale),
    calloutLayer('callouts-alarming', true, c, scale),
    {
      id: 'wave-labels', type: 'symbol', source: 'wave', filter: ['==', ['geometry-type'], 'Point'],
      layout: { 'text-font': FONT, 'text-field': ['get', 'label'], 'text-size': 12 * scale, 'text-allow-overlap': true },
      paint: textPaint(c.ink, c),
    },
    { id: 'draft', type: 'symbol', source: 'draft', layout: { 'icon-image': 'draft-place', 'icon-allow-overlap': true, 'icon-size': scale } },
  ];
}

const textPaint = (color: string, c: Palette) =>
  ({ 'text-color': color, 'text-halo-color': c.halo, 'text-halo-width': 2 });

/** A mark would claim to know the place: as soon as one sees how large the area is, it is all there is, with its name. */
const GONE_WHERE_AN_AREA_IS_SEEN: ExpressionSpecification = [
  'step', ['zoom'], 1,
  ...Array.from({ length: 20 }, (_, zoom) => [zoom, ['case', ['>=', zoom, ['get', 'areaFrom']], 0, 1]]).flat(),
] as unknown as ExpressionSpecification;

/** Whoever lies in the higher layer keeps the label where two would cover each other. */
function peopleLayer(c: Palette, scale: number): LayerSpecification {
  const there: (yes: ExpressionSpecification | string, no: ExpressionSpecification | string) => ExpressionSpecification =
    (yes, no) => ['case', ['get', 'there'], yes, no];
  return {
    id: 'people', type: 'symbol', source: 'people',
    layout: {
      'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-size': 0.85 * scale,
      // Who has arrived stands beside the scene's mark, not under it.
      'icon-offset': there(['literal', [30, 22]], ['literal', [0, 0]]),
      'text-font': FONT, 'text-field': ['get', 'label'], 'text-optional': true,
      'text-size': 12.5 * scale, 'text-line-height': 1.15,
      'text-anchor': there('left', 'top'), 'text-justify': there('left', 'center'),
      'text-offset': there(['literal', [3, 1.5]], ['literal', [0, 1.1]]),
    },
    paint: { ...textPaint(c.ink, c), 'icon-opacity': ['case', ['get', 'stale'], 0.55, 1] },
  };
}

/** Among many, what runs by itself is small and silent until one comes nearer: what needs a person is what one sees. */
function calloutLayer(id: string, alarming: boolean, c: Palette, scale: number): LayerSpecification {
  return {
    id, type: 'symbol', source: 'callouts', filter: ['==', ['get', 'alarming'], alarming],
    layout: {
      'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-size': alarming ? scale : ['interpolate', ['linear'], ['zoom'], 11, 0.6 * scale, 14, scale], 'symbol-sort-key': ['get', 'order'],
      'text-font': BOLD, 'text-field': alarming ? ['get', 'label'] : ['step', ['zoom'], ['case', ['get', 'selected'], ['get', 'label'], ''], 13, ['get', 'label']], 'text-optional': true,
      'text-size': 13.5 * scale, 'text-anchor': 'bottom', 'text-max-width': 14,
      'text-offset': ['case', ['get', 'selected'], ['literal', [0, -2.1]], ['literal', [0, -1.5]]],
    },
    paint: { ...textPaint(c.ink, c), 'icon-opacity': GONE_WHERE_AN_AREA_IS_SEEN },
  };
}
