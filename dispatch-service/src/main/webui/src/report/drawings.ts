import type { PlotOptions } from '@observablehq/plot';
import type { Line } from './columns';
import { answered, share } from './figures';
import type { AcceptanceModel } from './types';

type Plot = typeof import('@observablehq/plot');

const INK = 'currentColor';
const ACCENT = 'var(--accent)';
const CAUTION = 'var(--caution)';
const MANY = 14;

/** Names of many lines stand on end, or they would run into each other. */
const across = (lines: readonly Line[]) => ({
  label: null,
  domain: lines.map(({ name }) => name),
  tickRotate: lines.length > 6 && lines.some(({ name }) => name.length > 5) ? -35 : 0,
  ...(lines.length > MANY && lines.every(({ name }) => /^\d\d:00$/.test(name))
    && { tickFormat: (name: string) => name.slice(0, 2) }),
});

const room = (lines: readonly Line[]) => (lines.some(({ name }) => name.length > 5) && lines.length > 6 ? 110 : 34);

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

/** Half of the helpers by the dot, nine of ten by the end of the line. */
export const timesDrawing = (lines: readonly Line[]) => (plot: Plot): PlotOptions => {
  const known = lines.flatMap(({ name, figures }) => {
    const { medianSeconds, p90Seconds } = figures.firstOnScene;
    return medianSeconds === undefined ? [] : [{ name, half: medianSeconds / 60, most: (p90Seconds ?? medianSeconds) / 60 }];
  });
  return {
    height: 220, marginBottom: room(lines), x: { ...across(lines), type: 'point' },
    y: { grid: true, label: 'Minutes to scene', zero: true, nice: true },
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
