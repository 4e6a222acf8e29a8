import type { Known } from '../live/merge';
import { useDesk } from '../shell/desk';
import { clockWords, millis } from '../time/words';
import { timelineWords } from '../words/timeline';
import { Section } from './Section';
import { Unread } from './Unread';

/** All that has happened, the newest first, with how long after the call. */
export function Timeline({ known }: { known: Known }) {
  const { callout, whole } = known;
  const { time } = useDesk();
  const received = millis(callout.receivedAt);
  return (
    <Section title="Timeline">
      {!whole && <Unread known={known} />}
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
