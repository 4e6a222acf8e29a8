import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';

const GREEN = ['forest', 'wood', 'park', 'grass', 'meadow', 'cemetery'];
const PATHS = ['footway', 'path', 'steps', 'cycleway', 'track', 'pedestrian', 'service'];
const STREETS = ['residential', 'living_street', 'unclassified', 'road'];
const MAIN_ROADS = ['motorway', 'trunk', 'primary', 'secondary', 'tertiary'];

/**
 * A dark street map for the offline tiles: streets and their names, house numbers, water, little else. It names no
 * glyphs, so that labels are drawn with the phone's own fonts and need no server.
 */
export function nightStyle(pmtilesUrl: string): StyleSpecification {
  return {
    version: 8,
    sources: { base: { type: 'vector', url: `pmtiles://${pmtilesUrl}` } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#14191f' } },
      fill('land', '#18211d', oneOf(GREEN)),
      fill('water', '#12304a'),
      line('water_lines', '#12304a', 1, 3),
      fill('buildings', '#232a33'),
      line('roads', '#55606e', 1, 9, oneOf(PATHS), 0.4),
      line('roads', '#6d7a8a', 1.5, 16, oneOf(STREETS)),
      line('roads', '#93a1b2', 2, 20, oneOf([...MAIN_ROADS, ...MAIN_ROADS.map((kind) => `${kind}_link`)])),
      label('roads', ['get', 'name'], 12, { 'symbol-placement': 'line' }),
      label('buildings', ['get', 'hn'], 11, {}, 16),
      label('places', ['get', 'name'], 15, {}),
    ],
  };
}

const oneOf = (kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];

const id = (layer: string, part: string): string => `${layer}-${part}`;

function fill(layer: string, color: string, filter?: ExpressionSpecification): LayerSpecification {
  return {
    id: id(layer, 'fill'), type: 'fill', source: 'base', 'source-layer': layer,
    paint: { 'fill-color': color }, ...(filter ? { filter } : {}),
  };
}

/** `thin` and `wide` are pixels at zoom 12 and 18. */
function line(
  layer: string, color: string, thin: number, wide: number, filter?: ExpressionSpecification, opacity = 1,
): LayerSpecification {
  return {
    id: id(layer, color), type: 'line', source: 'base', 'source-layer': layer,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': color,
      'line-opacity': opacity,
      'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 12, thin, 18, wide],
    },
    ...(filter ? { filter } : {}),
  };
}

function label(
  layer: string, words: ExpressionSpecification, size: number, layout: Record<string, unknown>, minzoom = 0,
): LayerSpecification {
  return {
    id: id(layer, 'label'), type: 'symbol', source: 'base', 'source-layer': layer, minzoom,
    layout: { 'text-field': words, 'text-size': size, ...layout },
    paint: { 'text-color': '#e7edf4', 'text-halo-color': '#14191f', 'text-halo-width': 1.6 },
  } as LayerSpecification;
}
