import { Duration, Figure } from './Figure';
import { LIMITS } from './limits';
import { withMember, type PartProps } from './formTypes';

const LIMIT = LIMITS.PolicyPace;

/** How many are asked, and how patiently. */
export function PacePart({ policy, set }: PartProps) {
  const { pace } = policy;
  const planned = policy.objective.aim === 'SURVIVAL';
  const write = (key: 'patienceSeconds' | 'budget' | 'fasterBySeconds' | 'leastGain') => (value: number | undefined) =>
    value !== undefined && set({ pace: { ...pace, [key]: value } });
  return (
    <fieldset className="form-part">
      <legend>How many are asked</legend>
      <p className="sentence">
        Ask{' '}
        <Figure
          name="policy.pace.firstWave" label="People asked first" value={pace.firstWave} limit={LIMIT.firstWave}
          {...(planned && { empty: 'as many as add enough' })} onChange={(value) => set({ pace: withMember(pace, 'firstWave', value) })}
        />{' '}
        people first, wait <Duration name="policy.pace.patienceSeconds" label="Wait for silence" value={pace.patienceSeconds} limit={LIMIT.patienceSeconds} onChange={write('patienceSeconds')} />{' '}
        for whoever stays silent, then ask others.
      </p>
      <p className="sentence">
        Send at most <Figure name="policy.pace.budget" label="Alerts at most" value={pace.budget} limit={LIMIT.budget} onChange={write('budget')} /> alerts for one call.
      </p>
      <p className="sentence">
        Take a yes beyond what is wanted if it is{' '}
        <Duration name="policy.pace.fasterBySeconds" label="Faster by" value={pace.fasterBySeconds} limit={LIMIT.fasterBySeconds} onChange={write('fasterBySeconds')} />{' '}
        faster than the slowest on the way.
      </p>
      {planned && pace.firstWave === undefined && (
        <p className="sentence">
          One more is worth asking who adds{' '}
          <Figure name="policy.pace.leastGain" label="Least gain of survival" decimals value={pace.leastGain} limit={LIMIT.leastGain} onChange={write('leastGain')} />{' '}
          to the chance of survival.
        </p>
      )}
    </fieldset>
  );
}
