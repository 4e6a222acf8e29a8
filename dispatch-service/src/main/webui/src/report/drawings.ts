import type { PlotOptions } from '@observablehq/plot';
import type { Line } from './columns';
import { answered, share } from './figures';
import type { AcceptanceModel, Figures } from './types';

type Plot = typeof import('@observablehq/plot');

const INK = 'currentColor';
const ACCENT = 'var(--accent)';
const CAUTION = 'var(--caution)';
const MANY = 14;

/** What is enough at the foot of many lines: of hours the hour, of days of one month the day; undefined where nothing less is. */
function footOf(lines: readonly Line[]): ((name: string) => string) | undefined {
  if (lines.length <= MANY) return undefined;
  if (lines.every(({ name }) => /^\d\d:00$/.test(name))) return (name) => name.slice(0, 2);
  const month = lines[0]!.name.slice(0, 8);
  const days = /^\d{4}-\d\d-$/.test(month) && lines.every(({ name }) => name.startsWith(month));
  return days ? (name) => String(Number(name.slice(8))) : undefined;
}

const crowded = (lines: readonly Line[]) => lines.length > 6 && lines.some(({ name }) => name.length > 5) && !footOf(lines);

/** Names of many lines stand on end, or they would run into each other. */
const across = (lines: readonly Line[]) => {
  const tickFormat = footOf(lines);
  return { label: null, domain: lines.map(({ name }) => name), tickRotate: crowded(lines) ? -35 : 0, ...(tickFormat && { tickFormat }) };
};

const room = (lines: readonly Line[]) => (crowded(lines) ? 110 : 34);

export const callsDrawing = (lines: readonly Line[]) => (plot: Plot): PlotOptions => ({
  height: 220, marginBottom: room(lines), x: across(lines), y: { grid: true, label: 'Calls', tickFormat: 'd' },
  marks: [
    plot.barY(lines, { x: 'name', y: (line: Line) => line.figures.calls, fill: ACCENT, fillOpacity: 0.3, stroke: ACCENT }),
    plot.barY(lines, { x: 'name', y: (line: Line) => line.figures.withheld, fill: CAUTION }),
    plot.ruleY([0]),
  ],
});

/** A share of too few is not drawn. */
export const answersDrawing = (lines: readonly Line[]) => (plot: Plot): PlotOptions => {
  const known = lines
    .map((line) => ({ ...line, part: share(line.figures.accepted, answered(line.figures)) }))
    .filter(({ part }) => part !== undefined);
  return {
    height: 220, marginBottom: room(lines), x: across(lines),
    y: { grid: true, label: 'Yes of all answers', domain: [0, 1], tickFormat: '%' },
    marks: [plot.barY(known, { x: 'name', y: 'part', fill: ACCENT, fillOpacity: 0.75 }), plot.ruleY([0])],
  };
};

/** The times that can be drawn, one at once. */
export const TIMES = {
  firstYes: 'First yes',
  firstOnScene: 'On scene',
  firstWithPatient: 'With patient',
  aedWithPatient: 'AED with patient',
} as const satisfies Partial<Record<keyof Figures, string>>;

export type DrawnTime = keyof typeof TIMES;

/** Half of the helpers by the dot, nine of ten by the end of the line. */
export const timesDrawing = (lines: readonly Line[], time: DrawnTime) => (plot: Plot): PlotOptions => {
  const known = lines.flatMap(({ name, figures }) => {
    const { medianSeconds, p90Seconds } = figures[time];
    return medianSeconds === undefined ? [] : [{ name, half: medianSeconds / 60, most: (p90Seconds ?? medianSeconds) / 60 }];
  });
  return {
    height: 220, marginBottom: room(lines), x: { ...across(lines), type: 'point' },
    y: { grid: true, label: `${TIMES[time]}, minutes`, zero: true, nice: true },
    marks: [
      plot.ruleX(known, { x: 'name', y1: 'half', y2: 'most', stroke: INK, strokeWidth: 2 }),
      plot.dot(known, { x: 'name', y: 'half', r: 4.5, fill: ACCENT }),
    ],
  };
};

export const crewDrawing = (lines: readonly Line[]) => (plot: Plot): PlotOptions => {
  const known = lines
    .map((line) => ({ ...line, part: share(line.figures.arrests.helperFirst, line.figures.arrests.known) }))
    .filter(({ part }) => part !== undefined);
  return {
    height: 220, marginBottom: room(lines), x: across(lines),
    y: { grid: true, label: 'Arrests with a helper before the ambulance', domain: [0, 1], tickFormat: '%' },
    marks: [plot.barY(known, { x: 'name', y: 'part', fill: ACCENT, fillOpacity: 0.75 }), plot.ruleY([0])],
  };
};

/** One bar of a drawing. */
export interface Bar { name: string; number: number }

const MOST_BARS = 12;
const LONGEST_NAME = 56;

const shortened = (name: string) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);

/** Bars that lie, for names are long and take two lines; the most frequent come first, and of many only they are drawn. */
export const barsDrawing = (bars: readonly Bar[], label: string) => (plot: Plot): PlotOptions => {
  const drawn = bars.slice(0, MOST_BARS);
  return {
    height: 60 + 36 * drawn.length, marginLeft: 240, marginBottom: 38, marginTop: 8,
    x: { grid: true, label: drawn.length < bars.length ? `${label} (the ${MOST_BARS} most frequent)` : label, zero: true, nice: true, ticks: 5 },
    y: { axis: null, domain: drawn.map(({ name }) => name) },
    marks: [
      plot.axisY({ label: null, tickSize: 0, lineWidth: 17, tickFormat: shortened }),
      plot.barX(drawn, { x: 'number', y: 'name', fill: ACCENT, fillOpacity: 0.75 }),
      plot.ruleX([0]),
    ],
  };
};

/** What was foretold against what came; on the line, both are the same. */
export const calibrationDrawing = (tenths: AcceptanceModel['calibration']) => (plot: Plot): PlotOptions => {
  const known = tenths.filter(({ predictions, meanChance }) => predictions > 0 && meanChance !== undefined);
  return {
    height: 270, marginBottom: 44, x: { label: 'Chance as foretold', domain: [0, 1], tickFormat: '%' },
    y: { grid: true, label: 'Said yes', domain: [0, 1], tickFormat: '%' },
    marks: [
      plot.line([[0, 0], [1, 1]], { stroke: INK, strokeOpacity: 0.5, strokeDasharray: '4 4' }),
      plot.ruleX(known, { x: 'meanChance', y1: 'acceptedLow', y2: 'acceptedHigh', stroke: ACCENT }),
      plot.dot(known, { x: 'meanChance', y: 'accepted', r: 4.5, fill: ACCENT }),
    ],
  };
};
