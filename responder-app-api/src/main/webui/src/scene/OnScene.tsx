import type { AssignmentView, Kind, Offer, Progress } from '../api/types';
import { Handover } from './Handover';
import { Metronome } from './Metronome';
import { StepCard } from './StepCard';

interface OnSceneProps {
  readonly assignment: AssignmentView;
  readonly kind: Kind;
  readonly offer: Offer;
  readonly reached: Progress;
}

/** What helps with the patient: the beat at an arrest, what to do, and what to tell the crew. */
export function OnScene({ assignment, kind, offer, reached }: OnSceneProps) {
  if (kind !== 'INCIDENT') return null;
  const there = reached === 'ON_SCENE' || reached === 'WITH_PATIENT';
  const resuscitates = offer.category === 'CARDIAC_ARREST' || assignment.findings.some(({ finding }) => finding === 'CPR_STARTED');
  return (
    <>
      {there && resuscitates && <Metronome />}
      <StepCard assignment={assignment} offer={offer} />
      {reached === 'WITH_PATIENT' && <Handover assignment={assignment} />}
    </>
  );
}
