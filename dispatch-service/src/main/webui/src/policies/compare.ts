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

export const differs = ({ before, after }: Pair): boolean => before !== after;
