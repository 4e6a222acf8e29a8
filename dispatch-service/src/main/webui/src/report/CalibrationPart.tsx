import { useMemo } from 'react';
import { Reading } from '../ui/Reading';
import type { Reports } from './api';
import { calibrationDrawing } from './drawings';
import { Sheet } from './Sheet';
import type { Column } from './sheet';
import type { AcceptanceModel } from './types';
import { useReading } from '../ui/useReading';

type Tenth = AcceptanceModel['calibration'][number];

const percent = (part: number | undefined) => (part === undefined ? undefined : Math.round(part * 1000) / 10);
const percentWords = (part: number | undefined) => (part === undefined ? '–' : `${Math.round(part * 100)} %`);

const COLUMNS: readonly Column<Tenth>[] = [
  { head: 'Chance as foretold', value: ({ from, to }) => `${Math.round(from * 100)} to ${Math.round(to * 100)} %` },
  { head: 'Alerts', value: ({ predictions }) => predictions },
  { head: 'Foretold on average', fileHead: 'Foretold on average, percent', value: ({ meanChance }) => percent(meanChance), show: ({ meanChance }) => percentWords(meanChance) },
  { head: 'Said yes', fileHead: 'Said yes, percent', value: ({ accepted }) => percent(accepted), show: ({ accepted }) => percentWords(accepted) },
  {
    head: 'Could be (95 %)',
    value: ({ predictions, acceptedLow, acceptedHigh }) =>
      (predictions === 0 ? undefined : `${percentWords(acceptedLow)} to ${percentWords(acceptedHigh)}`),
  },
];

/** How well the chance of a yes is foretold. */
export function CalibrationPart({ reports }: { reports: Reports }) {
  const { value, trouble, again } = useReading(reports.acceptance);
  const draw = useMemo(() => (value ? calibrationDrawing(value.calibration) : undefined), [value]);
  if (trouble !== undefined || !value) return <Reading trouble={trouble} again={again} />;
  return (
    <Sheet
      title="Is the chance of a yes told rightly?"
      file="callout-calibration"
      columns={COLUMNS}
      rows={value.calibration.filter(({ predictions }) => predictions > 0)}
      draw={value.outcomes > 0 ? draw : undefined}
      note={`${value.outcomes} alerts of all organisations of this installation, whatever their days`
        + (value.brierScore === undefined ? '.' : `; mean squared error (Brier) ${value.brierScore.toFixed(3)}, where 0 is perfect and 0.25 is a coin.`)}
    />
  );
}
