import { PickOne } from '../ui/PickOne';
import { GROUPINGS } from './groups';
import type { AreaLayer, Grouping, Kind } from './types';

const KINDS: Record<Kind, string> = { INCIDENT: 'Incidents', CARE_REQUEST: 'Care requests' };

interface GroupBarProps {
  kind: Kind;
  by: Grouping;
  layer: string | undefined;
  layers: readonly AreaLayer[];
  choose(change: { kind?: Kind; by?: Grouping; layer?: string }): void;
}

/** Of which callouts, and by what they are told apart; areas only where there are any. */
export function GroupBar({ kind, by, layer, layers, choose }: GroupBarProps) {
  const { AREA, ...others } = GROUPINGS;
  const groupings = layers.length > 0 ? { ...others, AREA } : others;
  const chooseBy = (chosen: Grouping) =>
    choose(chosen === 'AREA' ? { by: chosen, layer: layer ?? layers[0]!.id } : { by: chosen });
  return (
    <div className="group-bar screen-only">
      <PickOne label="Of" names={KINDS} value={kind} onChange={(chosen) => chosen && choose({ kind: chosen })} />
      <PickOne label="Told apart by" names={groupings} value={by} onChange={(chosen) => chosen && chooseBy(chosen)} />
      {by === 'AREA' && (
        <PickOne
          label="Areas"
          names={Object.fromEntries(layers.map(({ id, name }) => [id, name]))}
          value={layer ?? ''}
          onChange={(chosen) => chosen && choose({ layer: chosen })}
        />
      )}
    </div>
  );
}
