import type { Map as MapLibre } from 'maplibre-gl';
import type { Palette } from './palette';

type Draw = (pen: CanvasRenderingContext2D, colours: Palette) => void;

/** Icons are drawn on a 40 × 40 field, twice as fine on the screen. */
const FIELD = 40;
const FINE = 2;
const MIDDLE = FIELD / 2;

/** Every mark differs in shape, not only in colour. */
const ICONS: Record<string, Draw> = {
  'callout-alarm': (pen, c) => { diamond(pen, 17, c.alarm, c.paper); glyph(pen, '!', 20, c.paper); },
  'callout-running': (pen, c) => { diamond(pen, 15, c.calm, c.paper); disc(pen, 4, c.paper); },
  'callout-care': (pen, c) => { square(pen, 11.5, c.care, c.paper); disc(pen, 4, c.paper); },
  'callout-care-alarm': (pen, c) => { square(pen, 12.5, c.alarm, c.paper); glyph(pen, '!', 18, c.paper); },
  'place-rough': (pen, c) => ring(pen, 17, c.alarm, [6, 4]),
  'person-alerted': (pen, c) => ring(pen, 15, c.mute, [3.5, 2.6]),
  'person-direct': (pen, c) => { disc(pen, 13, c.helper, c.paper); glyph(pen, 'D', 15, c.paper); },
  'person-runner': (pen, c) => { disc(pen, 13, c.runner, c.paper); heart(pen, 0.52, c.paper, undefined); },
  'person-helper': (pen, c) => { disc(pen, 13, c.care, c.paper); glyph(pen, 'H', 15, c.paper); },
  'person-there': (pen, c) => { disc(pen, 13, c.aed, c.paper); tick(pen, c.paper); },
  'aed-usable': (pen, c) => { heart(pen, 1, c.aed, c.paper); bolt(pen, c.paper); },
  'aed-unknown': (pen, c) => { heart(pen, 1, c.paper, c.aed); glyph(pen, '?', 15, c.aed); },
  'aed-likely-shut': (pen, c) => { heart(pen, 1, c.paper, c.mute); padlock(pen, c.mute, c.paper); },
  'aed-closed': (pen, c) => { heart(pen, 1, c.paper, c.mute); slash(pen, c.mute, c.paper); },
  'aed-taken': (pen, c) => { heart(pen, 1, c.mute, c.paper); arrow(pen, c.paper); },
  'aed-awaited': (pen, c) => { heart(pen, 1, c.paper, c.mute); back(pen, c.mute); },
  'aed-broken': (pen, c) => { heart(pen, 1, c.paper, c.mute); cross(pen, c.mute); },
  'draft-place': (pen, c) => crosshair(pen, c.alarm, c.paper),
};

/** Draws all marks in the colours of the theme; to be called whenever a style has been loaded. */
export function addIcons(map: MapLibre, colours: Palette): void {
  for (const [name, draw] of Object.entries(ICONS)) {
    if (map.hasImage(name)) map.removeImage(name);
    map.addImage(name, iconImage(draw, colours), { pixelRatio: FINE });
  }
}

/** The same mark as an image for the legend. */
export function iconUrl(name: string, colours: Palette): string {
  const draw = ICONS[name];
  return draw ? canvasOf(draw, colours).canvas.toDataURL() : '';
}

const iconImage = (draw: Draw, colours: Palette): ImageData =>
  canvasOf(draw, colours).getImageData(0, 0, FIELD * FINE, FIELD * FINE);

function canvasOf(draw: Draw, colours: Palette): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = FIELD * FINE;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('this browser draws no canvas');
  pen.scale(FINE, FINE);
  pen.translate(MIDDLE, MIDDLE);
  draw(pen, colours);
  return pen;
}

function shape(pen: CanvasRenderingContext2D, path: Path2D, fill: string, edge: string | undefined): void {
  if (edge) {
    pen.lineJoin = 'round';
    pen.lineWidth = 3;
    pen.strokeStyle = edge;
    pen.stroke(path);
  }
  pen.fillStyle = fill;
  pen.fill(path);
}

const diamond = (pen: CanvasRenderingContext2D, r: number, fill: string, edge: string) =>
  shape(pen, new Path2D(`M0 ${-r}L${r} 0L0 ${r}L${-r} 0Z`), fill, edge);

function square(pen: CanvasRenderingContext2D, r: number, fill: string, edge: string): void {
  const path = new Path2D();
  path.roundRect(-r, -r, 2 * r, 2 * r, 4);
  shape(pen, path, fill, edge);
}

function disc(pen: CanvasRenderingContext2D, r: number, fill: string, edge?: string): void {
  const path = new Path2D();
  path.arc(0, 0, r, 0, 2 * Math.PI);
  shape(pen, path, fill, edge);
}

function ring(pen: CanvasRenderingContext2D, r: number, color: string, dashes: number[]): void {
  pen.lineWidth = 2.4;
  pen.strokeStyle = color;
  pen.setLineDash(dashes);
  pen.beginPath();
  pen.arc(0, 0, r, 0, 2 * Math.PI);
  pen.stroke();
}

const HEART = 'M0 12.500C-9 5.5 -13 1.5 -13 -4A6.7 6.7 0 0 1 0 -6.600A6.7 6.7 0 0 1 13 -4C13 1.5 9 5.5 0 12.500Z';

function heart(pen: CanvasRenderingContext2D, scale: number, fill: string, edge: string | undefined): void {
  pen.save();
  pen.scale(scale, scale);
  shape(pen, new Path2D(HEART), fill, edge);
  pen.restore();
}

const bolt = (pen: CanvasRenderingContext2D, color: string) =>
  shape(pen, new Path2D('M1.5 -8L-5 1.500H-1L-2 8L5 -1.800H0.900Z'), color, undefined);

function stroke(pen: CanvasRenderingContext2D, path: string, color: string, widthOf: number): void {
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.lineWidth = widthOf;
  pen.strokeStyle = color;
  pen.stroke(new Path2D(path));
}

function slash(pen: CanvasRenderingContext2D, color: string, halo: string): void {
  stroke(pen, 'M-11 11L11 -11', halo, 6);
  stroke(pen, 'M-11 11L11 -11', color, 3);
}

function padlock(pen: CanvasRenderingContext2D, color: string, hole: string): void {
  stroke(pen, 'M-3 -1V-3.500A3 3 0 0 1 3 -3.500V-1', color, 2);
  shape(pen, new Path2D('M-5 -1H5V6H-5Z'), color, undefined);
  stroke(pen, 'M0 1.500V3.500', hole, 1.8);
}

const arrow = (pen: CanvasRenderingContext2D, color: string) => stroke(pen, 'M-5 0H5M1.5 -4L5.5 0L1.5 4', color, 2.4);
const back = (pen: CanvasRenderingContext2D, color: string) => stroke(pen, 'M-4.5 -1.500H2A3.2 3.2 0 0 1 2 5H-2M-1.5 -4.500L-4.5 -1.500L-1.5 1.5', color, 2.2);
const cross = (pen: CanvasRenderingContext2D, color: string) => stroke(pen, 'M-4 -4L4 4M4 -4L-4 4', color, 3);
const tick = (pen: CanvasRenderingContext2D, color: string) => stroke(pen, 'M-5.5 0.500L-1.5 4.500L6 -4.5', color, 3);

function crosshair(pen: CanvasRenderingContext2D, color: string, halo: string): void {
  for (const [ink, widthOf] of [[halo, 6], [color, 3]] as const) {
    stroke(pen, 'M0 -18V-6M0 18V6M-18 0H-6M18 0H6M11 0A11 11 0 1 1 -11 0A11 11 0 1 1 11 0', ink, widthOf);
  }
}

function glyph(pen: CanvasRenderingContext2D, text: string, size: number, color: string): void {
  pen.font = `800 ${size}px system-ui, sans-serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = color;
  pen.fillText(text, 0, 1);
}
