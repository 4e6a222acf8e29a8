import type { Position } from 'geojson';
import type { Map as MapLibre, Point } from 'maplibre-gl';

/** How far around a click a street counts as near, pixels. */
const REACH = 40;

/** The name of the street drawn nearest to a point of the screen; only as good as the base map. */
export function nearestStreet(map: MapLibre, point: Point): string | undefined {
  const layers = ['streets', 'majors', 'paths'].filter((layer) => map.getLayer(layer));
  if (layers.length === 0) return undefined;
  const box: [[number, number], [number, number]] = [[point.x - REACH, point.y - REACH], [point.x + REACH, point.y + REACH]];
  const near = map.queryRenderedFeatures(box, { layers }).flatMap(({ geometry, properties }) => {
    const name: unknown = properties['name'];
    if (typeof name !== 'string') return [];
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.type === 'MultiLineString' ? geometry.coordinates : [];
    const onScreen = lines.map((line) => line.map(([lon = 0, lat = 0]) => map.project([lon, lat])).map(({ x, y }) => [x, y]));
    return onScreen.map((line) => ({ name, away: distanceToLine([point.x, point.y], line) }));
  });
  return near.sort((a, b) => a.away - b.away)[0]?.name;
}

/** From a point to the nearest place of a line, in the units of both. */
export function distanceToLine([x = 0, y = 0]: Position, line: Position[]): number {
  let nearest = Infinity;
  for (let i = 1; i < line.length; i++) {
    const [ax = 0, ay = 0] = line[i - 1] ?? [];
    const [bx = 0, by = 0] = line[i] ?? [];
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    nearest = Math.min(nearest, Math.hypot(x - ax - along * dx, y - ay - along * dy));
  }
  return nearest;
}
