import type { Hazard, PlaceType } from '../api/types';
import { PickOne } from '../ui/PickOne';
import { HAZARDS, PLACE_TYPES } from '../words/names';
import { Duration, Figure } from './Figure';
import { withMember, type PartProps } from './formTypes';
import { LIMITS } from './limits';
import { TIERS } from './names';
import type { Policy } from './types';

const LIMIT = LIMITS.PolicyEligibility;

/** Who may be asked, beside holding what a role takes. */
export function EligibilityPart({ policy, set }: PartProps) {
  const { eligibility } = policy;
  const change = (part: Partial<Policy['eligibility']>) => set({ eligibility: { ...eligibility, ...part } });
  return (
    <fieldset className="form-part">
      <legend>Who may be asked</legend>
      <p className="sentence">
        Who is at least{' '}
        <Figure name="policy.eligibility.leastAgeYears" label="Least age" value={eligibility.leastAgeYears} limit={LIMIT.leastAgeYears} empty="any age" onChange={(years) => set({ eligibility: withMember(eligibility, 'leastAgeYears', years) })} />{' '}
        years old, and was asked fewer than{' '}
        <Figure name="policy.eligibility.mostAlertsPerWeek" label="Most alerts in a week" value={eligibility.mostAlertsPerWeek} limit={LIMIT.mostAlertsPerWeek} empty="no limit" onChange={(most) => set({ eligibility: withMember(eligibility, 'mostAlertsPerWeek', most) })} />{' '}
        times within a week.
      </p>
      <p className="sentence">
        After a hard call they are left alone for{' '}
        <Duration name="policy.eligibility.coolOffSeconds" label="Left alone after a hard call" value={eligibility.coolOffSeconds} limit={LIMIT.coolOffSeconds} onChange={(seconds) => seconds !== undefined && change({ coolOffSeconds: seconds })} />.
      </p>
      <label className="tick">
        <input type="checkbox" checked={eligibility.duringQuietHours} onChange={(event) => change({ duringQuietHours: event.target.checked })} />{' '}
        Wake those who have agreed to be woken (cardiac arrest only)
      </label>
      <details open={Object.keys(eligibility.leastTier).length > 0}>
        <summary>How far a member has to be trusted, by place</summary>
        <div className="pairs">
          {(Object.keys(PLACE_TYPES) as PlaceType[]).map((place) => (
            <PickOne
              key={place} label={PLACE_TYPES[place]} names={TIERS} none="As usual" value={eligibility.leastTier[place] ?? ''}
              onChange={(tier) => change({ leastTier: withMember(eligibility.leastTier, place, tier || undefined) })}
            />
          ))}
        </div>
      </details>
      <details open={Object.keys(eligibility.toleratedHazards).length > 0}>
        <summary>Who is sent despite a hazard</summary>
        <div className="pairs">
          {(Object.keys(HAZARDS) as Hazard[]).map((hazard) => (
            <PickOne
              key={hazard} label={HAZARDS[hazard]} names={TIERS} none="Nobody" value={eligibility.toleratedHazards[hazard] ?? ''}
              onChange={(tier) => change({ toleratedHazards: withMember(eligibility.toleratedHazards, hazard, tier || undefined) })}
            />
          ))}
        </div>
      </details>
    </fieldset>
  );
}
