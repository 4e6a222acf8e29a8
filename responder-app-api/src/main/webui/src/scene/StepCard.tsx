import { useEffect, useState } from 'preact/hooks';
import type { AssignmentView } from '../api/types';
import { spoken, text } from '../text/text';
import { bringCard, type KnownCard } from './card';

/** What to do, step by step, as the organisation's clinical lead has approved it. */
export function StepCard({ assignment }: { assignment: AssignmentView }) {
  const card = useCard(assignment.id);
  if (card === undefined) return null;
  if (card === 'NONE') return <p class="card quiet">{text('scene.noCard')}</p>;
  return (
    <section class="card steps" aria-labelledby="steps" lang={card.language}>
      <h2 id="steps">{card.title}</h2>
      <ol>{card.steps.map((step) => <li key={step}>{step}</li>)}</ol>
      <p class="quiet" lang={spoken()}>{text('scene.approved', { version: card.version })}</p>
    </section>
  );
}

function useCard(assignmentId: string): KnownCard {
  const [card, setCard] = useState<KnownCard>();
  useEffect(() => {
    let gone = false;
    void bringCard(assignmentId).then((found) => !gone && setCard(found));
    return () => { gone = true; };
  }, [assignmentId]);
  return card;
}
