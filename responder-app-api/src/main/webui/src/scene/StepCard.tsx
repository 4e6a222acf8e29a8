import { taskOf } from '../alert/merge';
import type { AssignmentView, Offer } from '../api/types';
import { useOnceRead } from '../api/useOnceRead';
import { spoken, text } from '../text/text';
import { bringCard } from './card';

interface StepCardProps {
  readonly assignment: AssignmentView;
  readonly offer: Offer;
}

/** What to do, step by step, as the organisation's clinical lead has approved it for just this. */
export function StepCard({ assignment, offer }: StepCardProps) {
  const task = taskOf(offer);
  const card = useOnceRead(`${assignment.id}|${task}`, () => bringCard(assignment.id, task));
  if (card === undefined) return <p class="card quiet">{text('scene.cardUnread')}</p>;
  if (card === 'NONE') return <p class="card quiet">{text('scene.noCard')}</p>;
  return (
    <section class="card steps" aria-labelledby="steps" lang={card.language}>
      <h2 id="steps">{card.title}</h2>
      <ol>{card.steps.map((step) => <li key={step}>{step}</li>)}</ol>
      <p class="quiet" lang={spoken()}>{text('scene.approved', { version: card.version })}</p>
    </section>
  );
}
