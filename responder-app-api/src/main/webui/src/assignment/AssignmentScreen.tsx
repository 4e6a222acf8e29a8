import { useEffect, useRef } from 'preact/hooks';
import type { AlertView, AssignmentView } from '../api/types';
import { acknowledgeChange } from '../alert/alerts';
import type { PhoneAlert } from '../alert/alert';
import { PracticeMark } from '../alert/PracticeMark';
import { Problem } from '../alert/Problem';
import { blurOf, howFar, task, what } from '../alert/words';
import { state } from '../app/store';
import { isAhead } from '../care/visits';
import { SignInNotice } from '../identity/SignInNotice';
import { text, type Key } from '../text/text';
import { Company } from '../contact/Company';
import { IdentityCard } from '../contact/IdentityCard';
import { Talk } from '../contact/Talk';
import { WarningCard } from '../contact/WarningCard';
import { warningOf } from '../contact/talk';
import { wayOf } from '../way/way';
import { WayCard } from '../way/WayCard';
import { AedCard, OwnAedCard } from './AedCard';
import { closureAround } from './closure';
import { Findings } from './Findings';
import { MapCard } from './MapCard';
import { PatientCard } from './PatientCard';
import { PersonCard } from './PersonCard';
import { PlaceCard } from './PlaceCard';
import { goesByAed, isThere, progressWith, withdrawal } from './steps';
import { Stopping } from './Stopping';
import { WithinReach } from './WithinReach';
import { AedAfter } from '../scene/AedAfter';
import { AllRight } from '../scene/AllRight';
import { fetchedAed } from '../scene/fetchedAed';
import { OnScene } from '../scene/OnScene';
import { Hazards } from '../ui/Hazards';
import { Symbol } from '../ui/Symbol';

/** From the yes to the end: where to go, what to know, and one big button for what comes next. */
export function AssignmentScreen({ alert }: { alert: PhoneAlert }) {
  const { assignment } = alert.view;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [alert.view.id]);
  return (
    <main class="night assignment" aria-labelledby="assignment-title">
      {isAhead(alert, state.value.outbox) && (
        <nav><a class="back" href="#/"><Symbol name="back" />{text('page.back')}</a></nav>
      )}
      <header>
        <PracticeMark alert={alert} />
        <p class="overline">
          <span>{task(alert.view.offer.role, ownAed(alert))}</span>
          {assignment && <Standing alert={alert} assignment={assignment} />}
        </p>
        <h1 id="assignment-title" ref={title} tabIndex={-1}>{what(alert.view.kind, alert.view.offer.category)}</h1>
      </header>
      <SignInNotice />
      {assignment?.details ? <Assigned alert={alert} assignment={assignment} /> : <WithoutDetails alert={alert} />}
    </main>
  );
}

/** Who carries an AED is sent past none. */
const ownAed = ({ view }: PhoneAlert): boolean =>
  state.value.me?.carriesAed === true && !view.assignment?.details?.aed;

/** Dispatch takes it that they have it once they are there: only they can say where it is. */
const isSentForAed = ({ role, details }: AssignmentView): boolean => role === 'AED_RUNNER' && details?.aed !== undefined;

function Standing({ alert, assignment }: { alert: PhoneAlert; assignment: AssignmentView }) {
  const progress = progressWith(assignment, state.value.outbox);
  const care = alert.view.kind === 'CARE_REQUEST' && progress === 'WITH_PATIENT';
  return <span role="status" class="standing">{text(`progress.${progress}${care ? '.care' : ''}` as Key)}</span>;
}

function Assigned({ alert, assignment }: { alert: PhoneAlert; assignment: AssignmentView }) {
  const details = assignment.details!;
  const { kind } = alert.view;
  const reached = progressWith(assignment, state.value.outbox);
  const aedFirst = goesByAed(reached, assignment.role);
  const arrived = reached === 'WITH_PATIENT';
  const fetched = fetchedAed(alert, state.value.outbox);
  const treats = kind === 'INCIDENT' && arrived;
  const stopping = withdrawal(assignment, state.value.outbox) !== undefined;
  return (
    <>
      {state.value.notKept && <p class="notice bad" role="alert">{text('assigned.notKept')}</p>}
      <WarningCard assignment={assignment} />
      {alert.unseenChange && warningOf(assignment, state.value.outbox) === undefined && (
        <div class="notice warn" role="alert">
          <p>{text('assigned.changed')}</p>
          <button class="small" onClick={() => acknowledgeChange(alert.view.id)}>{text('assigned.seen')}</button>
        </div>
      )}
      <AllRight assignment={assignment} />
      <ClosedAround alert={alert} />
      <Problem alertId={alert.view.id} />
      {(kind === 'INCIDENT' || details.hazards.length > 0) && <Hazards hazards={details.hazards} />}
      {treats && !stopping && <Help assignment={assignment} view={alert.view} />}
      {aedFirst && details.aed && <AedCard assignment={assignment} aed={details.aed} first />}
      {aedFirst && ownAed(alert) && <OwnAedCard />}
      <PlaceCard details={details} estimated={!arrived && wayOf(assignment) === undefined} />
      {!arrived && <WayCard assignment={assignment} kind={kind} byAed={aedFirst && details.aed !== undefined} />}
      {!arrived && <MapCard assignment={assignment} details={details} aedFirst={aedFirst} />}
      <IdentityCard assignment={assignment} organisation={alert.view.offer.organisationName} />
      <PersonCard details={details} />
      <PatientCard details={details} kind={kind} />
      {!aedFirst && details.aed && <AedCard assignment={assignment} aed={details.aed} first={false} fetched={fetched} />}
      <Company others={details.others ?? []} />
      {!alert.view.practice && <Talk alert={alert} assignment={assignment} />}
      {!treats && !stopping && <Help assignment={assignment} view={alert.view} />}
      {!stopping && isThere(reached) && (fetched || isSentForAed(assignment)) && <AedAfter assignment={assignment} />}
      {stopping
        ? <Stopping assignment={assignment} />
        : <WithinReach assignment={assignment} kind={kind} practice={alert.view.practice} />}
    </>
  );
}

/** What to do there and what to tell of it; before everything else for whoever is with the patient. */
function Help({ assignment, view: { kind, offer } }: { assignment: AssignmentView; view: AlertView }) {
  return (
    <>
      <OnScene assignment={assignment} kind={kind} offer={offer} reached={progressWith(assignment, state.value.outbox)} />
      <Findings assignment={assignment} kind={kind} />
    </>
  );
}

/** Stays for as long as the responder does. */
function ClosedAround({ alert }: { alert: PhoneAlert }) {
  const closure = closureAround(alert.view);
  if (!closure) return null;
  return (
    <div class="notice warn" role="status">
      <p class="strong">{closure.closed}</p>
      <p>{closure.stay}</p>
    </div>
  );
}

/** The push said "assigned", but the place has not reached this phone. */
function WithoutDetails({ alert }: { alert: PhoneAlert }) {
  return (
    <div class="card" role="status">
      <strong>{text('assigned.details')}</strong>
      <p>{text('assigned.detailsMore')}</p>
      {state.value.stream === 'LOST' && <p class="strong warn">{text('connection.LOST')}</p>}
      <p class="quiet">{howFar(alert.view.offer, blurOf(state.value.me))}</p>
    </div>
  );
}
