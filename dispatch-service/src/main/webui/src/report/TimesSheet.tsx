import { useMemo, useState } from 'react';
import { PickOne } from '../ui/PickOne';
import type { Line } from './columns';
import { TIMES, timesDrawing, type DrawnTime } from './drawings';
import { Sheet } from './Sheet';
import type { Column } from './sheet';

interface TimesSheetProps { file: string; columns: readonly Column<Line>[]; total: Line; lines: readonly Line[] }

/** How long help took: all times in the table and its file, one of them drawn, whichever the reader picks. */
export function TimesSheet({ file, columns, total, lines }: TimesSheetProps) {
  const [time, pick] = useState<DrawnTime>('firstOnScene');
  const draw = useMemo(() => timesDrawing(lines, time), [lines, time]);
  return (
    <Sheet title="Time to help" file={file} columns={columns} total={total} rows={lines} draw={draw}
      choice={<PickOne label="Time that is drawn" names={TIMES} value={time} onChange={(chosen) => chosen && pick(chosen)} />}
      note={`From the call, as helpers said it themselves. Drawn: ${TIMES[time]}, half by the dot, nine of ten by the end of the line (of 5 and more).`} />
  );
}
