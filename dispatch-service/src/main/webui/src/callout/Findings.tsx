import type { CalloutView, FindingView } from '../api/types';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { FINDINGS, named } from '../words/names';
import { Section } from './Section';

/** Less lies between finding and hearing wherever there is a connection. */
const USUAL_MS = 30_000;

const isLate = ({ at, receivedAt }: FindingView): boolean => millis(receivedAt) - millis(at) >= USUAL_MS;

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
            <span>
              <strong>{named(FINDINGS, each.finding)}</strong>, {nameOf(each.responderId)}
              {isLate(each) && <span className="quiet">, heard at {time.second(millis(each.receivedAt))}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
