import { useId } from 'react';
import { useNow } from '../time/clock';
import { millis } from '../time/words';
import { Ask } from '../ui/Ask';
import { CARE_CATEGORIES, named } from '../words/names';
import type { Series } from './types';
import type { Acts } from './useSeries';
import { VisitRow } from './VisitRow';
import { dayWords, daysWords, whomWords } from './words';

interface SeriesCardProps { series: Series; acts: Acts }

/** So many visits ahead are in sight; the others are one step away, so that many series are seen at a glance. */
const SOON = 7;

/** One series with its visits, and what can be done about it. */
export function SeriesCard({ series, acts }: SeriesCardProps) {
  const id = useId();
  const now = useNow();
  const title = `${named(CARE_CATEGORIES, series.first.category)}: ${whomWords(series)}`;
  const past = series.visits.filter((visit) => millis(visit.to) <= now).length;
  const soon = series.visits.slice(0, past + SOON);
  const later = series.visits.slice(past + SOON);
  const rows = (visits: Series['visits']) => (
    <ol className="visit-rows">
      {visits.map((visit) => <VisitRow key={visit.day} series={series} visit={visit} acts={acts} />)}
    </ol>
  );
  return (
    <article className="series" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="quiet">
        {`${sentence(daysWords(series.days))} until ${dayWords(series.until)}, planned by ${series.createdBy}`}
        {series.endedBy && <strong>{`; ended by ${series.endedBy}`}</strong>}
      </p>
      {rows(soon)}
      {later.length > 0 && <details><summary>{`Later visits: ${later.length}`}</summary>{rows(later)}</details>}
      {!series.endedAt && (
        <div className="actions">
          <Ask open="End the series…" look="small" title={`End “${title}”?`} confirm="End the series" act={() => acts.end(series.id)}>
            <p>No further visit is raised. Those that are raised already go on; leave them out one by one if nobody should come.</p>
          </Ask>
        </div>
      )}
    </article>
  );
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
