import { ButtonLink } from '../ui/buttons';
import { Reading } from '../ui/Reading';
import { SeriesCard } from './SeriesCard';
import { useSeries } from './useSeries';
import '../ui/pages.css';
import './visits.css';

/** Care that repeats: who is visited when, and which visit is left out. */
export default function VisitsPage() {
  const { all, trouble, again, ...acts } = useSeries();
  return (
    <div className="visits">
      <header className="page-head"><h1>Repeat visits</h1><ButtonLink href="/raise/care" look="small">New care request</ButtonLink></header>
      <div className="visits-list">
        <Reading waiting={!all} trouble={trouble} again={again} />
        {all?.length === 0 && <p className="empty">Nothing repeats. A care request does, once weekdays are chosen for it.</p>}
        {all?.map((series) => <SeriesCard key={series.id} series={series} acts={acts} />)}
      </div>
    </div>
  );
}
