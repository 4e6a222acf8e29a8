import { useCallback } from 'react';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { useReading } from '../ui/useReading';
import type { OrganisationApi } from './api';
import { KeepAsk } from './KeepAsk';
import { Section } from './Section';
import type { KeptData, KeptDataWish } from './types';
import { durationWords, keptWords } from './words';

interface KeptPartProps { api: OrganisationApi; mayChange: boolean }

/** How long what is kept, who has said so, and what was erased when: of both services, which may fail by themselves. */
export function KeptPart({ api, mayChange }: KeptPartProps) {
  return (
    <>
      <KeptOf title="What is kept: calls and console" read={api.kept} {...(mayChange && { keep: api.keep })}
        note="Callouts, their timelines and what was decided stay; this is what goes by itself. An administrator may have it go sooner than this installation does, never later." />
      <KeptOf title="What is kept: volunteers" read={api.keptOfVolunteers} {...(mayChange && { keep: api.keepOfVolunteers })}
        note="Volunteers are told the longest time. An account that is left goes at once, with all that is tied to it." />
    </>
  );
}

interface KeptOfProps {
  title: string;
  note: string;
  read(): Promise<KeptData[]>;
  /** Only for whoever may say something about it. */
  keep?(setting: string, wish: KeptDataWish): Promise<void>;
}

function KeptOf({ title, note, read, keep }: KeptOfProps) {
  const { value, trouble, again } = useReading(useCallback(() => read(), [read]));
  const { time } = useDesk();
  return (
    <Section title={title} note={note} trouble={trouble} again={again} reading={!value}>
      {value && (
        <table className="matter-table">
          <thead>
            <tr>
              <th scope="col">What</th><th scope="col">Kept for</th><th scope="col">Last erased</th><th scope="col">Last looked through</th>
              {keep && <th scope="col"><span className="hidden-words">Change</span></th>}
            </tr>
          </thead>
          <tbody>
            {value.map((kept) => (
              <tr key={kept.setting}>
                <th scope="row">{keptWords(kept.setting)} <span className="quiet setting">{kept.setting}</span></th>
                <td>{durationWords(kept.keptFor)} <Said kept={kept} /></td>
                <td>{erasedWords(kept, time.day)}</td>
                <td>{kept.lookedAt ? time.day(millis(kept.lookedAt)) : 'Not yet'}</td>
                {keep && <td>{kept.atLeast && <KeepAsk kept={kept} atLeast={kept.atLeast} keep={keep} changed={again} />}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

const erasedWords = ({ erasedAt, erasedRows }: KeptData, day: (at: number) => string): string =>
  (erasedAt ? `${erasedRows} ${erasedRows === 1 ? 'entry' : 'entries'}, ${day(millis(erasedAt))}` : 'Nothing yet');

/** Who has said so, when and why; the installation where nobody has. */
function Said({ kept: { changes, atLeast, atMost } }: { kept: KeptData }) {
  const { time } = useDesk();
  const [last] = changes;
  if (!atLeast) return <span className="quiet setting">as for everybody, organisations have no say</span>;
  if (!last) return <span className="quiet setting">as for everybody</span>;
  return (
    <span className="quiet setting">
      {last.keptFor ? `set by ${last.by}, ${time.day(millis(last.at))}; ${durationWords(atMost)} for everybody` : `as for everybody again, ${last.by}, ${time.day(millis(last.at))}`}
      {last.reason && <> “{last.reason}”</>}
    </span>
  );
}
