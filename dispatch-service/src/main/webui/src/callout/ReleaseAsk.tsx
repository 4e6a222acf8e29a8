import { useState } from 'react';
import type { AssignmentSummary, CalloutView } from '../api/types';
import { learn } from '../live/store';
import { useDesk } from '../shell/desk';
import { serverNow } from '../time/clock';
import { Ask } from '../ui/Ask';
import { Words } from '../ui/fields';
import { usualReason } from './reasons';

/** Stands somebody down, or releases them from the patient: the one way from outside to end that. */
export function ReleaseAsk({ callout, person }: { callout: CalloutView; person: AssignmentSummary }) {
  const { dispatch } = useDesk();
  const withPatient = person.progress === 'WITH_PATIENT';
  const [typed, setTyped] = useState<string>();
  const reason = typed ?? usualReason(person);
  const act = async () =>
    learn.callout(await dispatch.release(callout, person.id, reason.trim()), serverNow());
  return (
    <Ask
      open={withPatient ? 'Release' : 'Stand down'}
      look="small"
      title={withPatient ? `Release ${person.responderName} from the patient?` : `Stand ${person.responderName} down?`}
      confirm={withPatient ? `Release ${person.responderName}` : `Stand ${person.responderName} down`}
      act={act}
      fields={['reason']}
    >
      <p>
        {withPatient
          ? 'Only when the crew has taken over, or nobody is needed any more. The phone says so at once.'
          : 'The phone says at once that help is no longer needed. While a place is empty, somebody else is asked.'}
      </p>
      <Words name="reason" label="Reason, kept in the timeline" isRequired value={reason} onChange={setTyped} maxLength={500} />
    </Ask>
  );
}
