import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { partsOf, refusedWords } from './report';
import type { ImportReport } from './types';

/** What became of a list, or would: every row that was not taken and why, and which devices change. */
export function ReportPart({ report }: { report: ImportReport }) {
  const { time } = useDesk();
  const title = report.preview ? 'What the list would change; nothing has changed yet' : `Taken in on ${time.day(millis(report.at))}`;
  return (
    <section className="import-report" aria-label={report.preview ? 'What the list would change' : 'Report of the import'}>
      <h3>{title}</h3>
      <ul className="report-parts">
        {partsOf(report).map(({ words, names, more }) => (
          <li key={words}>
            {names.length === 0 ? words : (
              <details><summary>{words}</summary><p className="quiet names">{names.join(', ')}{more > 0 && ` and ${more} more`}</p></details>
            )}
          </li>
        ))}
      </ul>
      <h3>{refusedWords(report)}</h3>
      {report.refused.length > 0 && (
        <table className="listing">
          <caption className="hidden-words">Rows that are not taken</caption>
          <thead><tr><th scope="col">Row or name</th><th scope="col">Why</th></tr></thead>
          <tbody>{report.refused.slice(0, 500).map(({ ref, reason }, i) => <tr key={`${i} ${ref}`}><th scope="row">{ref}</th><td>{reason}</td></tr>)}</tbody>
        </table>
      )}
      {report.refused.length > 500 && <p className="quiet">And {report.refused.length - 500} more.</p>}
    </section>
  );
}
