import { useId } from 'react';
import { Link } from 'wouter';
import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { millis } from '../time/words';
import { Ask } from '../ui/Ask';
import { Button } from '../ui/buttons';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { CARE_CATEGORIES, named } from '../words/names';
import type { Series, Visit } from './types';
import type { Acts } from './useSeries';
import { dayWords, daysWords, VISIT_STATES, whomWords } from './words';

interface SeriesCardProps { series: Series; acts: Acts }

/** One series with its visits, and what can be done about it. */
export function SeriesCard({ series, acts }: SeriesCardProps) {
  const id = useId();
  const title = `${named(CARE_CATEGORIES, series.first.category)}: ${whomWords(series)}`;
  return (
    <article className="series" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="quiet">
        {`${daysWords(series.days)} until ${dayWords(series.until)}, by ${series.createdBy}`}
        {series.endedBy && <strong>{`; ended by ${series.endedBy}`}</strong>}
      </p>
      <ol className="visit-rows">
        {series.visits.map((visit) => <VisitRow key={visit.day} series={series} visit={visit} acts={acts} />)}
      </ol>
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

function VisitRow({ series, visit, acts }: SeriesCardProps & { visit: Visit }) {
  const { time } = useDesk();
  const now = useNow();
  const { sending, refusal, send } = useSending(visit.state);
  const when = time.window(millis(visit.from), millis(visit.to), now);
  const ahead = millis(visit.to) > now;
  return (
    <li className={`visit-row ${visit.state.toLowerCase()}`}>
      <span className="figures">{when}</span>
      <span>
        {visit.callout ? <Link href={`/callouts/${visit.callout}`}>{VISIT_STATES[visit.state]}</Link> : VISIT_STATES[visit.state]}
        {visit.skippedBy && <span className="quiet">{` by ${visit.skippedBy}`}</span>}
      </span>
      <span className="visit-act">
        {ahead && visit.state !== 'SKIPPED' && (
          <Button look="small" isDisabled={sending} aria-label={`Leave out ${when}`} onPress={() => void send(() => acts.skip(series.id, visit.day))}>Leave out</Button>
        )}
        {ahead && visit.state === 'SKIPPED' && !visit.callout && (
          <Button look="small" isDisabled={sending} aria-label={`Have it after all: ${when}`} onPress={() => void send(() => acts.resume(series.id, visit.day))}>Have it after all</Button>
        )}
      </span>
      {refusal !== undefined && <Refusal cause={refusal} />}
    </li>
  );
}
