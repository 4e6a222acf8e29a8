import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Palette } from './palette';

const SOURCE = 'base';

/** Families of the page itself; MapLibre reads the weight from the first name. */
export const FONT = ['Inter Variable', 'sans-serif'];
export const BOLD = ['Bold', ...FONT];

const kindIs = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];

const width = (...stops: number[]): ExpressionSpecification =>
  ['interpolate', ['exponential', 1.6], ['zoom'], ...stops] as unknown as ExpressionSpecification;

const MAJOR = ['motorway', 'motorway_link', 'trunk', 'trunk_link', 'primary', 'primary_link', 'secondary', 'secondary_link'];
const STREETS = ['tertiary', 'tertiary_link', 'unclassified', 'residential', 'living_street', 'road', 'service', 'pedestrian'];
const PATHS = ['footway', 'path', 'steps', 'cycleway', 'track', 'bridleway', 'corridor'];

/** Our own style over the offline tiles: no glyph or sprite server, labels in the browser's own fonts. */
export function baseStyle(pmtilesUrl: string, attribution: string, colours: Palette, scale: number): StyleSpecification {
  const url = new URL(pmtilesUrl, window.location.href).href;
  return {
    version: 8,
    sources: { [SOURCE]: { type: 'vector', url: `pmtiles://${url}`, attribution } },
    layers: [...areas(colours), ...roads(colours), ...labels(colours, scale)],
  };
}

function areas(colours: Palette): LayerSpecification[] {
  const fill = (id: string, layer: string, color: string, filter?: ExpressionSpecification): LayerSpecification =>
    ({ id, type: 'fill', source: SOURCE, 'source-layer': layer, paint: { 'fill-color': color }, ...(filter && { filter }) });
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': colours.ground } },
    fill('wood', 'land', colours.wood, kindIs('forest', 'wood', 'scrub')),
    fill('grass', 'land', colours.grass, kindIs('grass', 'meadow', 'park', 'garden', 'pitch', 'recreation_ground', 'cemetery', 'orchard', 'vineyard', 'farmland', 'village_green', 'grassland', 'heath', 'golf_course', 'playground')),
    fill('built', 'land', colours.built, kindIs('residential', 'commercial', 'retail', 'industrial')),
    fill('water', 'water', colours.water),
    {
      id: 'water-lines', type: 'line', source: SOURCE, 'source-layer': 'water_lines',
      paint: { 'line-color': colours.water, 'line-width': width(9, 0.6, 14, 1.6, 18, 6) },
    },
    { ...fill('buildings', 'buildings', colours.building), minzoom: 13 } as LayerSpecification,
  ];
}

function roads(colours: Palette): LayerSpecification[] {
  const line = (id: string, filter: ExpressionSpecification, color: string, widths: ExpressionSpecification, more: object = {}): LayerSpecification => ({
    id, type: 'line', source: SOURCE, 'source-layer': 'roads', filter,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': widths, ...more },
  });
  const street = width(12, 0.7, 14, 2.2, 16, 6, 18, 16);
  const streetEdge = width(12, 1, 14, 3.2, 16, 7.6, 18, 18);
  const major = width(8, 0.8, 12, 2, 14, 4, 16, 9, 18, 22);
  const majorEdge = width(8, 1.2, 12, 3, 14, 5.4, 16, 11, 18, 24.5);
  return [
    { ...line('paths', kindIs(...PATHS), colours.path, width(13, 0.6, 16, 1.6, 18, 3), { 'line-dasharray': [2, 1.4] }), minzoom: 13 } as LayerSpecification,
    { ...line('street-edges', kindIs(...STREETS), colours.roadEdge, streetEdge), minzoom: 12 } as LayerSpecification,
    line('major-edges', kindIs(...MAJOR), colours.roadEdge, majorEdge),
    line('streets', kindIs(...STREETS), colours.road, street),
    line('majors', kindIs(...MAJOR), colours.major, major),
  ];
}

function labels(colours: Palette, scale: number): LayerSpecification[] {
  const text = (color: string) => ({ 'text-color': color, 'text-halo-color': colours.halo, 'text-halo-width': 1.6 });
  return [
    {
      id: 'road-names', type: 'symbol', source: SOURCE, 'source-layer': 'roads', minzoom: 14, filter: ['has', 'name'],
      layout: { 'symbol-placement': 'line', 'text-font': FONT, 'text-field': ['get', 'name'], 'text-size': width(14, 10.5 * scale, 18, 14 * scale), 'symbol-spacing': 320 },
      paint: text(colours.label),
    },
    {
      id: 'house-numbers', type: 'symbol', source: SOURCE, 'source-layer': 'buildings', minzoom: 17, filter: ['has', 'hn'],
      layout: { 'text-font': FONT, 'text-field': ['get', 'hn'], 'text-size': 10.5 * scale }, paint: text(colours.label),
    },
    {
      id: 'water-names', type: 'symbol', source: SOURCE, 'source-layer': 'water_lines', minzoom: 12, filter: ['has', 'name'],
      layout: { 'symbol-placement': 'line', 'text-font': FONT, 'text-field': ['get', 'name'], 'text-size': 11.5 * scale, 'symbol-spacing': 500 },
      paint: text(colours.waterLabel),
    },
    {
      id: 'place-names', type: 'symbol', source: SOURCE, 'source-layer': 'places',
      layout: {
        'text-font': FONT, 'text-field': ['get', 'name'],
        'text-size': ['match', ['get', 'kind'], ['city', 'town'], 17 * scale, ['village', 'suburb'], 14.5 * scale, 12 * scale],
        'symbol-sort-key': ['match', ['get', 'kind'], 'city', 0, 'town', 1, 'village', 2, 'suburb', 3, 9],
        'text-max-width': 8,
      },
      paint: { ...text(colours.placeLabel), 'text-halo-width': 2 },
    },
  ];
}
