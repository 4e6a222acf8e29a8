import type { CalloutView } from '../api/types';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { FINDINGS, named } from '../words/names';
import { Section } from './Section';

/** What those on scene have found, the newest first. */
export function Findings({ callout }: { callout: CalloutView }) {
  const { time } = useDesk();
  if (callout.findings.length === 0) return null;
  const nameOf = (responderId: string) =>
    callout.assignments.find((each) => each.responderId === responderId)?.responderName ?? 'A volunteer';
  return (
    <Section title="Found on scene">
      <ul className="log">
        {[...callout.findings].reverse().map((each) => (
          <li key={`${each.finding} ${each.at}`}>
            <time className="figures">{time.second(millis(each.at))}</time>
            <span><strong>{named(FINDINGS, each.finding)}</strong>, {nameOf(each.responderId)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
