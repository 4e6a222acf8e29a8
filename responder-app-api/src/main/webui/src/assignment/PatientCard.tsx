import type { AssignmentDetails, Kind } from '../api/types';
import { ageOf, minutesOf } from '../alert/words';
import { clock } from '../app/store';
import { text, word } from '../text/text';
import { Symbol } from '../ui/Symbol';

export function PatientCard({ details, kind }: { details: AssignmentDetails; kind: Kind }) {
  const patient = describe(details.patient);
  if (!patient && !details.notes && kind === 'CARE_REQUEST') return null;
  return (
    <section class="card" aria-labelledby="patient">
      <h2 id="patient"><Symbol name="person" />{text(patient ? 'assigned.patient' : 'assigned.notes')}</h2>
      {patient && <p class="strong">{patient}</p>}
      {details.notes && <p class="notes">{details.notes}</p>}
      {kind === 'INCIDENT' && <p class="quiet">{ambulance(details)}</p>}
    </section>
  );
}

function describe(patient: AssignmentDetails['patient']): string {
  const age = patient?.ageYears === undefined ? undefined : text('assigned.years', { count: patient.ageYears });
  const sex = patient?.sex && patient.sex !== 'UNKNOWN' ? word('sex', patient.sex) : undefined;
  return [sex, age].filter(Boolean).join(', ');
}

/** Unknown is said, not hidden: whoever comes first must know whether they are alone. */
function ambulance({ ambulance: told }: AssignmentDetails): string {
  if (!told) return text('assigned.ambulanceUnknown');
  const age = told.at ? ageOf(Date.parse(told.at), clock.value) : text('age.now');
  return text('assigned.ambulance', { minutes: minutesOf(told.etaSeconds), age });
}
