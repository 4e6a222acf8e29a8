import { Link } from 'wouter';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { PublishAsk } from './PublishAsk';
import type { PolicyView, Version } from './types';
import { waitingOf } from './versions';

interface WaitingPartProps { policy: PolicyView; versions: readonly Version[]; lead: boolean; done(words: string): Promise<void> }

/** The version that somebody wrote and nobody else has put in force yet. */
export function WaitingPart({ policy, versions, lead, done }: WaitingPartProps) {
  const { time } = useDesk();
  const waiting = waitingOf(policy, versions);
  if (!waiting) return null;
  return (
    <section className="second-pair" aria-label="Waiting for a second person">
      <p>
        <strong>Version {waiting.version} waits for a second person.</strong> {waiting.writtenBy} wrote it
        {waiting.writtenAt && ` on ${time.day(millis(waiting.writtenAt))}`}{waiting.comment ? `: “${waiting.comment}”` : '.'}
        {waiting.byCaller && ' You wrote it, so somebody else has to put it in force.'}
        {!lead && ' A clinical lead puts it in force.'}
      </p>
      <div className="actions">
        {policy.publishedVersion !== undefined && <Link href={`/policies/${policy.id}/compare`} className="button">What is different</Link>}
        <Link href={`/policies/${policy.id}/try`} className="button">Try it</Link>
        {lead && !waiting.byCaller && <PublishAsk policy={policy} version={waiting} done={done} />}
      </div>
    </section>
  );
}
