import { useMemo } from 'react';
import { columnsOf, linesOf, totalOf } from './columns';
import { answersDrawing, callsDrawing, crewDrawing } from './drawings';
import { Sheet } from './Sheet';
import { TimesSheet } from './TimesSheet';
import type { CallReport } from './types';

/** The groups of a report: calls, answers, times and the ambulance, each as a plot, a table and a file. */
export function Groups({ report, what }: { report: CallReport; what: string }) {
  const shown = useMemo(() => {
    const lines = linesOf(report);
    return {
      lines,
      total: totalOf(report),
      columns: columnsOf(what),
      draw: { calls: callsDrawing(lines), answers: answersDrawing(lines), crew: crewDrawing(lines) },
    };
  }, [report, what]);
  const { lines, total, columns, draw } = shown;
  const file = (name: string) => `callout-${name}-${report.from}-${report.to}`;
  return (
    <div className="sheets">
      <Sheet title="Calls" file={file('calls')} columns={columns.calls} total={total} rows={lines} draw={draw.calls}
        note="What was withheld stands at the foot of each bar." />
      <Sheet title="Answers" file={file('answers')} columns={columns.answers} total={total} rows={lines} draw={draw.answers}
        note="Of alerts answered, or silent beyond their patience; what was taken back before is no answer. Shares of fewer than 5 are told as counts and not drawn." />
      <TimesSheet file={file('times')} columns={columns.times} total={total} lines={lines} />
      <Sheet title="Before the ambulance" file={file('ambulance')} columns={columns.crew} total={total} rows={lines} draw={draw.crew}
        note="A helper on scene before the crew: by the time at which it was told to be there, and where nobody told, by its last expected time; the table says of how many. Arrests are possible ones, without those withheld and duplicates." />
    </div>
  );
}
