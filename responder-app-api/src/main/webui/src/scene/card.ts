import { get, set } from 'idb-keyval';
import { obtain, Refused } from '../api/http';
import type { ShownCard } from '../api/types';
import { STEP_CARD, type OfCall } from '../assignment/kept';
import { running } from '../assignment/running';
import { spoken } from '../text/text';

/** `NONE`: the organisation has approved none; undefined: it could not be read yet. */
export type KnownCard = ShownCard | 'NONE' | undefined;

interface KeptCard extends OfCall {
  /** What they are the steps for. */
  readonly task: string;
  /** The language that was asked for; the card may only be there in another. */
  readonly language: string;
  readonly card: ShownCard;
}

/**
 * The steps as the phone has them, or else as the service has them; asked for with the assignment, so that they are there
 * without a connection. Without one, another language is better than no steps; the steps of another task never are.
 */
export async function bringCard(assignmentId: string, task: string): Promise<KnownCard> {
  const language = spoken();
  const kept = await keptFor(assignmentId, task);
  if (kept?.language === language) return kept.card;
  try {
    const card = await obtain<ShownCard>('GET', `/v1/me/assignments/${assignmentId}/card`);
    if (running.value.includes(assignmentId)) await set(STEP_CARD, { assignmentId, task, language, card } satisfies KeptCard);
    return card;
  } catch (failure) {
    return failure instanceof Refused && failure.status === 404 ? 'NONE' : kept?.card;
  }
}

async function keptFor(assignmentId: string, task: string): Promise<KeptCard | undefined> {
  const kept = await get<KeptCard>(STEP_CARD);
  return kept?.assignmentId === assignmentId && kept.task === task ? kept : undefined;
}
