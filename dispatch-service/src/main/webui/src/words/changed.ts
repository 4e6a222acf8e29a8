import type { Problem } from '../api/http';
import { named, ROLES, spoken } from './names';

/** What somebody else has changed, as the service tells it with a refusal. */
interface Act { what: string; by?: string }

const isAct = (value: unknown): value is Act => typeof value === 'object' && value !== null && 'what' in value && typeof value.what === 'string';

/** "Clara has changed the notes; look at it, then send yours again or leave it": one sentence for each who did. */
export function changedWords({ said }: Problem): string[] {
  const acts = Array.isArray(said['changed']) ? said['changed'].filter(isAct) : [];
  const byName = new Map<string, Set<string>>();
  for (const { what, by } of acts) {
    const name = by ?? 'Somebody';
    byName.set(name, (byName.get(name) ?? new Set()).add(whatWords(what)));
  }
  return [...byName].map(([name, all]) => `${name} ${[...all].join(' and ')}. Look at it, then confirm yours again or leave it.`);
}

/** The version that a refusal says to go on from; nothing when it is another refusal. */
export const versionOf = ({ said }: Problem): number | undefined =>
  typeof said['version'] === 'number' && Array.isArray(said['changed']) ? said['version'] : undefined;

function whatWords(what: string): string {
  if (what === 'widening') return 'has just had more people asked, or taken that back';
  if (what === 'closure') return 'has just closed or reopened it';
  if (what === 'crew') return 'has just said something else of when the crew was on scene';
  if (what === 'override') return 'has just overridden the withholding';
  if (what.startsWith('alert ')) return 'has just asked them, or asks them no longer';
  if (what.startsWith('need ')) return `has just changed how many are wanted as ${named(ROLES, what.slice(5))}`;
  return `has just changed the ${spoken(what).toLowerCase()}`;
}
