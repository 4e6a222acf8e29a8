import { useEffect, useRef } from 'preact/hooks';
import type { AssignmentView } from '../api/types';
import { acknowledgeWarning } from '../alert/alerts';
import { state } from '../app/store';
import { text } from '../text/text';
import { Symbol } from '../ui/Symbol';
import { warningOf } from './talk';

/** A moved scene or a new danger: over everything else until the responder says that they have read it. */
export function WarningCard({ assignment }: { assignment: AssignmentView }) {
  const version = warningOf(assignment, state.value.outbox);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (version !== undefined) box.current?.scrollIntoView({ block: 'start' });
  }, [version]);
  const warning = assignment.details?.warning;
  if (version === undefined || !warning) return null;
  const { location } = assignment.details!;
  return (
    <div class="notice bad warning" role="alert" ref={box}>
      {warning.sceneMoved && (
        <>
          <p class="strong"><Symbol name="place" />{text('warning.moved')}</p>
          <p class="address">{location.address ?? text('assigned.noAddress')}</p>
          {[location.floor && text('assigned.floor', { floor: location.floor }), location.access]
            .filter(Boolean).map((line) => <p key={line}>{line}</p>)}
        </>
      )}
      {warning.newHazard && <p class="strong"><Symbol name="warning" />{text('warning.hazard')}</p>}
      <button class="primary" onClick={() => void acknowledgeWarning(assignment, version)}>{text('warning.read')}</button>
    </div>
  );
}
