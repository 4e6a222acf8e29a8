import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import type { DeskAct } from './types';
import { actWords, dateWords } from './words';

/** What was decided, by whom and why, the newest first. */
export function Acts({ acts }: { acts: readonly DeskAct[] }) {
  const { config, time } = useDesk();
  const zone = config.region.timeZone;
  return (
    <section aria-label="Decisions">
      <h3>Decisions</h3>
      {acts.length === 0 && <p className="quiet">Nothing has been decided here yet.</p>}
      <ol className="acts">
        {acts.map((act) => (
          <li key={act.at + act.act}>
            <p>{actWords(act, zone)}</p>
            {act.reason && <p className="act-reason">“{act.reason}”</p>}
            <p className="quiet">{act.byName}, {dateWords(millis(act.at), zone)} {time.minute(millis(act.at))}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
