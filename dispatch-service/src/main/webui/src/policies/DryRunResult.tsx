import { useEffect, useRef } from 'react';
import { availabilityOf, placeInBuilding } from '../aed/nearby';
import type { AedView, MatchCandidate } from '../api/types';
import { chanceOf, figuresOf, limitOf, othersWords, outlookWords, reasonWords } from '../words/match';
import { named, ROLES, WITHHELD_REASONS } from '../words/names';
import { outcomeWords, rolesWords } from './trial';
import type { DryRun } from './types';

/** Who would be asked, by which AED, and why the others would not. */
export function DryRunResult({ run, aeds }: { run: DryRun; aeds: readonly AedView[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [run]);
  const chosen = run.candidates.filter((each) => each.chosen);
  const passedOver = [...run.candidates.filter((each) => !each.chosen), ...run.notAskable.people];
  const others = othersWords(run);
  const aedOf = (id: string | undefined) => aeds.find((aed) => aed.id === id);
  const used = [...new Set(chosen.map(({ aedId }) => aedId))].map(aedOf).filter((aed) => aed !== undefined);
  return (
    <section className="trial" aria-label="What would happen">
      <h2 ref={heading} tabIndex={-1}>{outcomeWords(run)}</h2>
      {run.withheldReason && <p className="refusal"><strong>Withheld: {named(WITHHELD_REASONS, run.withheldReason)}.</strong> They would be asked only if a clinical lead decided so.</p>}
      {chosen.length > 0 && <p>{rolesWords(run, ROLES)}. The circles on the map are roughly where they are.</p>}
      {outlookWords(run).map((words) => <p key={words} className="quiet">{words}</p>)}
      <People title="Asked" people={chosen} say={(each) => `${each.role ? `${ROLES[each.role]}. ` : ''}${figuresOf(each)}${chanceOf(each) ? `; ${chanceOf(each)}` : ''}`} />
      {used.length > 0 && (
        <section aria-label="AEDs">
          <h3>AEDs on their ways</h3>
          <ul className="trial-people">{used.map((aed) => <li key={aed.id}><strong>{placeInBuilding(aed) || 'Place not described'}</strong> <span className="quiet">{availabilityOf(aed)}</span></li>)}</ul>
        </section>
      )}
      <People title="Passed over" people={passedOver} say={(each) => `${[reasonWords(each.reason), limitOf(each, run.limits)].filter(Boolean).join(', ')}. ${figuresOf(each)}`} />
      {others && <p className="quiet">{others}</p>}
    </section>
  );
}

function People({ title, people, say }: { title: string; people: readonly MatchCandidate[]; say(each: MatchCandidate): string }) {
  if (people.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}: {people.length}</h3>
      <ul className="trial-people">{people.map((each) => <li key={each.responderId}><strong>{each.responderName}</strong> <span className="quiet">{say(each)}</span></li>)}</ul>
    </section>
  );
}
