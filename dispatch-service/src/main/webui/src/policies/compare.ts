import { linesOf, type Line } from './lines';
import type { Policy } from './types';

/** One thing that two versions say; absent where a version says nothing of it. */
export interface Pair { key: string; part: string; about: string; before: string | undefined; after: string | undefined }

/** What two versions say, thing by thing, in the order of the form. */
export function pairsOf(before: Policy, after: Policy): Pair[] {
  const old = linesOf(before);
  const fresh = linesOf(after);
  const said = (lines: Line[]) => new Map(lines.map((line) => [line.key, line]));
  const [olds, news] = [said(old), said(fresh)];
  const parts = [...new Set([...fresh, ...old].map(({ part }) => part))];
  const keys = [...new Set([...fresh, ...old].map(({ key }) => key))];
  return keys
    .map((key) => {
      const line = (news.get(key) ?? olds.get(key)) as Line;
      return { key, part: line.part, about: line.about, before: olds.get(key)?.says, after: news.get(key)?.says };
    })
    .sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
}

const UNSAID: readonly [string, string][] = [
  ['reach.radiusMetres.', 'No such limit'], ['eligibility.toleratedHazards.', 'Nobody is sent'], ['exclusions.geofences.', 'No such area'],
  ['roles.', 'Nobody'],
];

/** What it means that a version says nothing of a thing. */
export const unsaidWords = (key: string): string => UNSAID.find(([beginning]) => key.startsWith(beginning))?.[1] ?? 'As usual';

export const differs = ({ before, after }: Pair): boolean => before !== after;
