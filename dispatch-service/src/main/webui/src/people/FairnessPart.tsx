import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import { useNow } from '../time/clock';
import { ageWords, millis } from '../time/words';
import { usePeople } from './api';
import { bandWords, fairnessWords, isAskedTooOften } from './fairness';
import { Reading } from '../ui/Reading';
import type { AskedMember, Fairness } from './types';
import { useReading } from '../ui/useReading';

const PERIODS = [30, 90] as const;

/** Who is asked too often, and who never. */
export function FairnessPart() {
  const people = usePeople();
  const [days, setDays] = useState<number>(PERIODS[0]);
  const { value: fairness, trouble, again } = useReading(useCallback(() => people.fairness(days), [people, days]));
  return (
    <section aria-label="Fairness" className="fairness">
      <p className="actions documents">
        {PERIODS.map((each) => (
          <button key={each} type="button" className="button small" aria-pressed={each === days} onClick={() => setDays(each)}>Last {each} days</button>
        ))}
      </p>
      <Reading waiting={!fairness} trouble={trouble} again={again} />
      {fairness && (
        <>
          <p>{fairnessWords(fairness)} <strong>{fairness.neverAskedOnDuty.toLocaleString('en-GB')}</strong> may be asked now and never were, all these days.</p>
          <Bands bands={fairness.bands} />
          <div className="fairness-lists">
            <AskedTable title="Asked most" people={fairness.most} days={days} none="Nobody was asked." />
            <AskedTable title="On duty, asked least" people={fairness.least} days={days} none="Nobody is on duty." />
          </div>
        </>
      )}
    </section>
  );
}

function Bands({ bands }: { bands: Fairness['bands'] }) {
  const most = Math.max(1, ...bands.map(({ members }) => members));
  return (
    <table className="bands">
      <caption>How many members were asked how often</caption>
      <thead><tr><th scope="col">Asked</th><th scope="col">Members</th><th scope="col"><span className="hidden-words">Drawn</span></th></tr></thead>
      <tbody>
        {bands.map((band) => (
          <tr key={band.from}>
            <th scope="row">{bandWords(band)}</th>
            <td className="figures">{band.members.toLocaleString('en-GB')}</td>
            <td className="bar"><span aria-hidden style={{ width: `${(100 * band.members) / most}%` }} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface AskedTableProps { title: string; people: readonly AskedMember[]; days: number; none: string }

function AskedTable({ title, people, days, none }: AskedTableProps) {
  const now = useNow();
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {people.length === 0 ? <p className="quiet">{none}</p> : (
        <table className="listing">
          <thead>
            <tr><th scope="col">Name</th><th scope="col">Asked</th><th scope="col">Yes</th><th scope="col">No</th><th scope="col">No answer</th><th scope="col">Last</th></tr>
          </thead>
          <tbody>
            {people.map((each) => (
              <tr key={each.responderId}>
                <th scope="row"><Link href={`/people/${each.responderId}`}>{each.displayName}</Link></th>
                <td className="figures">
                  {each.asked}
                  {isAskedTooOften(each, days) && <span className="too-often"> ▲ wishes {each.wishPerWeek} a week</span>}
                </td>
                <td className="figures">{each.accepted}</td>
                <td className="figures">{each.declined}</td>
                <td className="figures">{each.unanswered}</td>
                <td>{each.lastAskedAt ? ageWords(millis(each.lastAskedAt), now) : 'never'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
