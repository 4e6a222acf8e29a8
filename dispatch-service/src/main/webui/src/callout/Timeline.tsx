import type { Known } from '../live/merge';
import { useDesk } from '../shell/desk';
import { clockWords, millis } from '../time/words';
import { timelineWords } from '../words/timeline';
import { Section } from './Section';

/** All that has happened, the newest first, with how long after the call. */
export function Timeline({ known: { callout, whole } }: { known: Known }) {
  const { time } = useDesk();
  const received = millis(callout.receivedAt);
  return (
    <Section title="Timeline">
      {!whole && <p role="status" className="quiet">Reading…</p>}
      <ol className="log">
        {callout.timeline.toReversed().map((entry, i) => (
          <li key={`${entry.version} ${entry.type} ${entry.responderId ?? ''} ${i}`}>
            <time className="figures">{time.second(millis(entry.at))}</time>
            <span>{timelineWords(entry)}</span>
            <span className="figures quiet">+{clockWords(millis(entry.at) - received)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
