import { useLive } from '../live/store';
import { ACCESS, CONDITIONS, named, USABILITIES } from '../words/names';

/** What is known of one AED. */
export function AedNote({ id }: { id: string }) {
  const aed = useLive((state) => state.aeds.get(id));
  if (!aed) return <p>This AED is no longer known.</p>;
  const facts: [string, string | undefined][] = [
    ['Where', [aed.description, aed.indoor === true ? 'indoors' : aed.indoor === false ? 'outdoors' : undefined,
      aed.level && `level ${aed.level}`].filter(Boolean).join(', ')],
    ['Open', aed.openingHours ?? 'hours not known'],
    ['Access', aed.access ? named(ACCESS, aed.access) : 'not known'],
    ['Condition', named(CONDITIONS, aed.condition)],
    ['Source', `${aed.source} ${aed.sourceRef}`],
  ];
  return (
    <section className="note" aria-label="AED">
      <h2>AED: {named(USABILITIES, aed.usability).toLowerCase()}</h2>
      <dl className="facts">
        {facts.filter(([, value]) => value).map(([name, value]) => (
          <div key={name}><dt>{name}</dt><dd>{value}</dd></div>
        ))}
      </dl>
    </section>
  );
}
