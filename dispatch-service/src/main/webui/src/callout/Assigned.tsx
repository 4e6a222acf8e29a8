import type { AssignmentSummary, CalloutView } from '../api/types';
import { isActive, owesReading } from '../board/attention';
import type { Known } from '../live/merge';
import { useLive } from '../live/store';
import { fixOf } from '../map/features';
import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { millis } from '../time/words';
import { WithBasis } from '../ui/WithBasis';
import { named, ROLES, USABILITIES, WHEREABOUTS } from '../words/names';
import { arrivalWords, positionWords, PROGRESS, wayWords } from '../words/people';
import { Alarm } from './Alarm';
import { AskAgain } from './AskAgain';
import { Contact } from './Contact';
import { ReleaseAsk } from './ReleaseAsk';
import { Section } from './Section';
import { Unread } from './Unread';

/** Who has accepted, where they are, and when they will be there. */
export function Assigned({ known }: { known: Known }) {
  const { callout, whole, readAt } = known;
  if (callout.mergedInto) return null;
  const active = callout.assignments.filter(isActive);
  const ended = callout.assignments.filter((each) => !isActive(each));
  return (
    <Section title={whole ? `Coming or there: ${active.length === 0 ? 'nobody' : active.length}` : 'Coming or there'}>
      {!whole && <Unread known={known} />}
      <ul className="people">
        {active.map((each) => <Person key={each.id} person={each} callout={callout} readAt={readAt} />)}
        {ended.map((each) => <Ended key={each.id} callout={callout} person={each} />)}
      </ul>
    </Section>
  );
}

/** While the AED is still to be fetched it matters whether one can get at it. */
const fetching = ({ progress }: AssignmentSummary) => progress === 'ASSIGNED' || progress === 'EN_ROUTE';

interface PersonProps { person: AssignmentSummary; callout: CalloutView; readAt: number }

function Person({ person, callout, readAt }: PersonProps) {
  const fixes = useLive((state) => state.fixes);
  const now = useNow();
  const fix = fixOf(person.responderId, person.position, fixes);
  const way = wayWords(person, fix?.at, now);
  return (
    <li className="person">
      <div>
        <p><strong>{person.responderName}</strong> <span className="quiet">{named(ROLES, person.role)}, code <span className="figures">{person.code}</span></span></p>
        <Alarm callout={callout} person={person} />
        {person.warning && <p className={owesReading(person, now) ? 'caution' : 'quiet'}>{warningWords(person.warning)}</p>}
        <p><span className="person-state">{PROGRESS[person.progress]}</span> <WithBasis words={arrivalWords(person, fix?.at, readAt, now)} /></p>
        {person.aed && (
          <p className="quiet">
            AED: {person.aed.description ?? 'place not described'}
            {fetching(person) && `, ${named(USABILITIES, person.aed.usability).toLowerCase()}`}
          </p>
        )}
        {person.bringsOwnAed && <p className="quiet">AED: brings their own</p>}
        {person.checkAskedAt && (
          <p className={person.checkMissedAt ? 'caution' : 'quiet'}>
            {person.checkMissedAt ? 'Has not said whether they are all right: ring them' : 'Asked whether they are all right'}
          </p>
        )}
        {person.aedWhereabouts && <p className="quiet">AED now: {named(WHEREABOUTS, person.aedWhereabouts).toLowerCase()}</p>}
        {way && <p className={person.setback ? 'caution' : 'quiet'}>{way}</p>}
        <p className="quiet">{positionWords(fix, now)}</p>
      </div>
      <div className="person-acts">
        {(callout.state !== 'CLOSED' || person.progress === 'WITH_PATIENT') && <ReleaseAsk callout={callout} person={person} />}
        <Contact responderId={person.responderId} name={person.responderName} />
      </div>
    </li>
  );
}

function warningWords({ sceneMoved, newHazard, acknowledgedAt }: NonNullable<AssignmentSummary['warning']>): string {
  const what = [sceneMoved && 'that the scene has moved', newHazard && 'of a new danger'].filter(Boolean).join(' and ');
  return acknowledgedAt ? `Has read ${what.replace(/^of/, 'about')}` : `Warned ${what}, has not said that they have read it`;
}

function Ended({ callout, person }: { callout: CalloutView; person: AssignmentSummary }) {
  const { time } = useDesk();
  return (
    <li className="person quiet">
      <p>{person.responderName}: {PROGRESS[person.progress].toLowerCase()} at {time.minute(millis(person.progressAt))}</p>
      {(person.progress === 'STOOD_DOWN' || person.progress === 'RELEASED') && <AskAgain callout={callout} alert={person} />}
    </li>
  );
}
