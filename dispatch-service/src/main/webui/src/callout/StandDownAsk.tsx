import type { CalloutView } from '../api/types';
import { isActive } from '../board/attention';
import { useDesk } from '../shell/desk';
import { ReasonAsk } from './ReasonAsk';

/** Stands everybody down at once, and asks for nobody until a role is wanted again. */
export function StandDownAsk({ callout }: { callout: CalloutView }) {
  const { dispatch } = useDesk();
  const coming = callout.assignments.filter((each) => isActive(each) && each.progress !== 'WITH_PATIENT');
  const asked = callout.alerts.filter(({ state }) => state === 'OPEN');
  const wanted = callout.needs.some(({ target }) => target > 0);
  if (!wanted && coming.length === 0 && asked.length === 0) return null;
  return (
    <ReasonAsk
      callout={callout} open="Stand all down…" title="Stand everybody down?" confirm="Stand everybody down" usual="Enough help is there"
      act={(why) => dispatch.standDown(callout, why)}
    >
      <p>
        {coming.length} on the way and {asked.length} being asked hear at once that they are not needed. Who is with the patient stays.
        The callout goes on, and nobody is asked until you want somebody again.
      </p>
    </ReasonAsk>
  );
}
