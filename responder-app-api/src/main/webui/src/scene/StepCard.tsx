import { get, set } from 'idb-keyval';
import { useEffect, useState } from 'preact/hooks';
import { obtain, Refused } from '../api/http';
import type { AssignmentView, ShownCard } from '../api/types';
import { spoken, text } from '../text/text';

/** `NONE`: the organisation has approved none; undefined: not read yet. */
type Known = ShownCard | 'NONE' | undefined;

/** What to do, step by step, as the organisation's clinical lead has approved it; kept on the phone once read. */
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

function useCard(assignmentId: string): Known {
  const [card, setCard] = useState<Known>();
  useEffect(() => {
    let gone = false;
    void bringCard(assignmentId).then((found) => !gone && setCard(found));
    return () => { gone = true; };
  }, [assignmentId]);
  return card;
}

/** The card as the phone has it, or else as the service has it; called with the assignment, so that it is there offline. */
export async function bringCard(assignmentId: string): Promise<Known> {
  const key = `card:${assignmentId}:${spoken()}`;
  const kept = await get<ShownCard>(key);
  if (kept) return kept;
  try {
    const card = await obtain<ShownCard>('GET', `/v1/me/assignments/${assignmentId}/card`);
    await set(key, card);
    return card;
  } catch (failure) {
    return failure instanceof Refused && failure.status === 404 ? 'NONE' : undefined;
  }
}
