import { useLive } from '../live/store';
import { ACCESS, CONDITIONS, named } from '../words/names';
import { GuardianPart } from './GuardianPart';
import { availabilityOf, placeInBuilding } from './nearby';

/** What is known of one AED. */
export function AedNote({ id }: { id: string }) {
  const aed = useLive((state) => state.aeds.get(id));
  if (!aed) return <p>This AED is no longer known.</p>;
  const facts: [string, string | undefined][] = [
    ['Where', placeInBuilding(aed)],
    ['Open', aed.openingHours ?? 'hours not known'],
    ['Access', aed.access ? named(ACCESS, aed.access) : 'not known'],
    ['Condition', named(CONDITIONS, aed.condition)],
    ['Source', `${aed.source} ${aed.sourceRef}`],
  ];
  return (
    <section className="note" aria-label="AED">
      <h2>AED: {availabilityOf(aed).toLowerCase()}</h2>
      <dl className="facts">
        {facts.filter(([, value]) => value).map(([name, value]) => (
          <div key={name}><dt>{name}</dt><dd>{value}</dd></div>
        ))}
      </dl>
      <GuardianPart key={id} aedId={id} at={placeInBuilding(aed) || 'at a place not described'} />
    </section>
  );
}
