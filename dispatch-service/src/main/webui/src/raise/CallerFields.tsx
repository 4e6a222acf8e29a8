import { Words } from '../ui/fields';
import type { CallerForm } from './form';

interface CallerFieldsProps { value: CallerForm; onChange(caller: CallerForm): void }

/** Who asks on somebody's behalf, to be rung back. */
export function CallerFields({ value, onChange }: CallerFieldsProps) {
  return (
    <fieldset className="stack">
      <legend className="form-legend">Caller</legend>
      <div className="pair">
        <Words name="caller.name" label="Caller's name" maxLength={100} value={value.name} onChange={(name) => onChange({ ...value, name })} />
        <Words name="caller.phone" label="Caller's phone" inputMode="tel" maxLength={30} value={value.phone} onChange={(phone) => onChange({ ...value, phone })} />
      </div>
      <p className="hint">Seen in the control room only; no volunteer is told.</p>
    </fieldset>
  );
}
