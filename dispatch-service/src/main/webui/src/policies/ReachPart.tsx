import { SomeOf } from '../ui/fields';
import { PLACE_TYPES, TRAVEL_MODES } from '../words/names';
import type { PlaceType } from '../api/types';
import { Duration, Figure } from './Figure';
import { LIMITS, RADIUS } from './limits';
import { withMember, type PartProps } from './formTypes';
import type { Policy } from './types';

const LIMIT = LIMITS.PolicyReach;

/** From how far people are asked, by which means, and when the ambulance makes it pointless. */
export function ReachPart({ policy, set }: PartProps) {
  const { reach } = policy;
  const change = (part: Partial<Policy['reach']>) => set({ reach: { ...reach, ...part } });
  const write = (key: 'longestEtaSeconds' | 'freshFixSeconds' | 'ambulanceEtaHoldsSeconds') => (value: number | undefined) =>
    value !== undefined && change({ [key]: value });
  return (
    <fieldset className="form-part">
      <legend>From how far</legend>
      <p className="sentence">
        Ask none farther than <Duration name="policy.reach.longestEtaSeconds" label="Longest way" value={reach.longestEtaSeconds} limit={LIMIT.longestEtaSeconds} onChange={write('longestEtaSeconds')} />,
        whose position is not older than <Duration name="policy.reach.freshFixSeconds" label="Oldest position" value={reach.freshFixSeconds} limit={LIMIT.freshFixSeconds} onChange={write('freshFixSeconds')} />.
      </p>
      <p className="sentence">
        Ask none who comes later than{' '}
        <Duration
          name="policy.reach.behindAmbulanceSeconds" label="Behind the ambulance" value={reach.behindAmbulanceSeconds} limit={LIMIT.behindAmbulanceSeconds}
          empty="asked however late" onChange={(value) => set({ reach: withMember(reach, 'behindAmbulanceSeconds', value) })}
        />{' '}
        after the ambulance, whose ETA is believed for{' '}
        <Duration name="policy.reach.ambulanceEtaHoldsSeconds" label="The ambulance’s ETA is believed for" value={reach.ambulanceEtaHoldsSeconds} limit={LIMIT.ambulanceEtaHoldsSeconds} onChange={write('ambulanceEtaHoldsSeconds')} />.
      </p>
      <SomeOf name="policy.reach.modes" label="They come" names={TRAVEL_MODES} value={[...reach.modes]} onChange={(modes) => change({ modes })} />
      <SomeOf name="policy.reach.modesWhereSparse" label="Where few live they come" names={TRAVEL_MODES} value={[...reach.modesWhereSparse]} onChange={(modesWhereSparse) => change({ modesWhereSparse })} />
      <details open={Object.keys(reach.radiusMetres).length > 0}>
        <summary>Limits of distance, as the crow flies, in metres</summary>
        <div className="pairs">
          {(Object.keys(PLACE_TYPES) as PlaceType[]).map((place) => (
            <label key={place} className="pair-line"><span>{PLACE_TYPES[place]}</span>
              <Figure
                name={`policy.reach.radiusMetres.${place}`} label={`${PLACE_TYPES[place]}: metres`} value={reach.radiusMetres[place]} limit={RADIUS}
                empty="no such limit" onChange={(metres) => change({ radiusMetres: withMember(reach.radiusMetres, place, metres) })}
              />
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  );
}
