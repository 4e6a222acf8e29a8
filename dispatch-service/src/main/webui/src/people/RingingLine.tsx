import { useCallback } from 'react';
import { useNow } from '../time/clock';
import { ageWords, millis } from '../time/words';
import { usePeople } from './api';
import { ringingOf } from './ringing';
import { useReading } from '../ui/useReading';

/** How many of those on duty a phone provably wakes, how old the proofs are, and when that was counted. */
export function RingingLine() {
  const people = usePeople();
  const now = useNow();
  const { value, trouble } = useReading(useCallback(() => people.ringing(), [people]));
  if (trouble !== undefined) return <p className="quiet ringing">Whose phones ring is not known: it could not be read.</p>;
  if (!value) return <p className="quiet ringing" role="status">Counting whose phones ring…</p>;
  const { share, words } = ringingOf(value);
  return (
    <section className="ringing" aria-label="Phones that ring">
      <p><strong className="figures">{share}</strong> {words.summary} <span className="quiet">(counted {ageWords(millis(value.at), now)})</span></p>
      {value.onDuty > 0 && <p className="quiet figures">{words.ages}</p>}
      <details>
        <summary className="quiet">What is a proof?</summary>
        <p className="quiet">A phone of theirs received a push and said so. It proves that pushes come through to it, not that somebody is woken. Who has no phone, or
          one on which notifications are off, cannot ring; a proof older than 30 days is none.</p>
      </details>
    </section>
  );
}
