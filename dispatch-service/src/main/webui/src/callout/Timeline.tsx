import { Disclosure, DisclosurePanel } from 'react-aria-components';
import type { CalloutView, TimelineEntry } from '../api/types';
import type { Known } from '../live/merge';
import { useDesk } from '../shell/desk';
import { clockWords, millis } from '../time/words';
import { Button } from '../ui/buttons';
import { gatheredWords, receiptWords, toldOf, type Told } from '../words/delivery';
import { timelineWords } from '../words/timeline';
import { Section } from './Section';
import { Unread } from './Unread';

/** All that has happened, the newest first, with how long after the call; what people at a desk did stands out. */
export function Timeline({ known }: { known: Known }) {
  const { callout, whole } = known;
  const told = toldOf(callout.timeline);
  return (
    <Section title="Timeline">
      {!whole && <Unread known={known} />}
      <ol className="log">
        {told.map((each, i) => <Item key={told.length - i} told={each} callout={callout} />)}
      </ol>
    </Section>
  );
}

function Item({ told, callout }: { told: Told; callout: CalloutView }) {
  if (told.is === 'entry') return <Line entry={told.entry} callout={callout} words={timelineWords(told.entry)} act={told.act} />;
  const [first] = told.entries;
  if (!first) return null;
  if (told.entries.length === 1) return <Line entry={first} callout={callout} words={receiptWords(first, callout.alerts)} />;
  return (
    <li className="log-gathered">
      <Disclosure>
        {({ isExpanded }) => (
          <>
            <Button slot="trigger" look="plain">{isExpanded ? '▾' : '▸'} Alerts: {gatheredWords(told.entries, callout.alerts)}</Button>
            <DisclosurePanel>
              <ol className="log">
                {told.entries.toReversed().map((entry, i) => (
                  <Line key={told.entries.length - i} entry={entry} callout={callout} words={receiptWords(entry, callout.alerts)} />
                ))}
              </ol>
            </DisclosurePanel>
          </>
        )}
      </Disclosure>
    </li>
  );
}

function Line({ entry, callout, words, act = false }: { entry: TimelineEntry; callout: CalloutView; words: string; act?: boolean }) {
  const { time } = useDesk();
  const at = millis(entry.at);
  return (
    <li className={act ? 'act' : undefined}>
      <time className="figures">{time.second(at)}</time>
      <span>{words}</span>
      <span className="figures quiet">+{clockWords(at - millis(callout.receivedAt))}</span>
    </li>
  );
}
