import type { Hazard } from '../api/types';
import { text, word } from '../text/text';
import { Symbol } from './Symbol';

export function Hazards({ hazards }: { hazards: readonly Hazard[] }) {
  if (hazards.length === 0) return <p class="hazards none">{text('alert.noHazards')}</p>;
  return (
    <div class="hazards">
      <Symbol name="warning" />
      <p>
        <strong>{text('alert.hazards')}:</strong> {hazards.map((hazard) => word('hazard', hazard)).join(', ')}
      </p>
    </div>
  );
}
