import { Duration } from './Figure';
import type { PartProps } from './formTypes';
import { LIMITS } from './limits';

const LIMIT = LIMITS.PolicyChecks;

/** When somebody assigned is asked whether they are all right. */
export function ChecksPart({ policy: { checks }, set }: PartProps) {
  if (!checks) return null;
  const figure = (key: keyof typeof LIMIT, label: string) => (
    <Duration name={`policy.checks.${key}`} label={label} value={checks[key]} limit={LIMIT[key]} onChange={(value) => value !== undefined && set({ checks: { ...checks, [key]: value } })} />
  );
  return (
    <fieldset className="form-part">
      <legend>Whether somebody is all right</legend>
      <p className="sentence">
        Ask {figure('behindEtaSeconds', 'Late by')} after they should be there, or {figure('onSceneSeconds', 'On scene for')} after they arrived without a word since,
        again {figure('againSeconds', 'Again after')} after each answer; raise an alarm after {figure('answerWithinSeconds', 'Silence for')} of silence.
      </p>
    </fieldset>
  );
}
