import { useCallback } from 'react';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { useReading } from '../ui/useReading';
import type { OrganisationApi } from './api';
import { Section } from './Section';
import type { KeptData } from './types';
import { durationWords, keptWords } from './words';

/** How long what is kept, and what was erased when: of both services, which may fail by themselves. */
export function KeptPart({ api }: { api: OrganisationApi }) {
  return (
    <>
      <KeptOf title="What is kept: calls and console" read={api.kept}
        note="Set for the whole installation, with the service. Callouts, their timelines and what was decided stay; this is what goes by itself." />
      <KeptOf title="What is kept: volunteers" read={api.keptOfVolunteers}
        note="What volunteers are told, too. An account that is left goes at once, with all that is tied to it." />
    </>
  );
}

function KeptOf({ title, note, read }: { title: string; note: string; read(): Promise<KeptData[]> }) {
  const { value, trouble, again } = useReading(useCallback(() => read(), [read]));
  const { time } = useDesk();
  return (
    <Section title={title} note={note} trouble={trouble} again={again} reading={!value}>
      {value && (
        <table className="matter-table">
          <thead>
            <tr><th scope="col">What</th><th scope="col">Kept for</th><th scope="col">Last erased</th><th scope="col">Last looked through</th></tr>
          </thead>
          <tbody>
            {value.map(({ setting, keptFor, lookedAt, erasedAt, erasedRows }) => (
              <tr key={setting}>
                <th scope="row">{keptWords(setting)} <span className="quiet setting">{setting}</span></th>
                <td>{durationWords(keptFor)}</td>
                <td>{erasedAt ? `${erasedRows} ${erasedRows === 1 ? 'entry' : 'entries'}, ${time.day(millis(erasedAt))}` : 'Nothing yet'}</td>
                <td>{lookedAt ? time.day(millis(lookedAt)) : 'Not yet'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
