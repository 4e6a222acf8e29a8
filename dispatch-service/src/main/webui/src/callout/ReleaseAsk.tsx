import type { AssignmentSummary, CalloutView } from '../api/types';
import { useDesk } from '../shell/desk';
import { ReasonAsk } from './ReasonAsk';
import { usualReason } from './reasons';

/** Stands somebody down, or releases them from the patient: the one way from outside to end that. */
export function ReleaseAsk({ callout, person }: { callout: CalloutView; person: AssignmentSummary }) {
  const { dispatch } = useDesk();
  const withPatient = person.progress === 'WITH_PATIENT';
  return (
    <ReasonAsk
      callout={callout}
      open={withPatient ? 'Release' : 'Stand down'}
      look="small"
      title={withPatient ? `Release ${person.responderName} from the patient?` : `Stand ${person.responderName} down?`}
      confirm={withPatient ? `Release ${person.responderName}` : `Stand ${person.responderName} down`}
      usual={usualReason(person)}
      act={(why) => dispatch.release(callout, person.id, why)}
    >
      <p>
        {withPatient
          ? 'Only when the crew has taken over, or nobody is needed any more. The phone says so at once.'
          : 'The phone says at once that help is no longer needed. While a place is empty, somebody else is asked.'}
      </p>
    </ReasonAsk>
  );
}
