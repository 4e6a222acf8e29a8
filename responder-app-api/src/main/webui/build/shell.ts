import type { Rolldown } from 'vite';
import { languageOf } from './firstLoad.ts';

/**
 * Brought when somebody wants it, because what it brings along is heavy: a map after a yes or beside an address, and Firebase
 * where pushes come by it. A phone that only waits never fetches that, at no update either.
 */
const FETCHED_WHEN_WANTED = ['src/assignment/AssignmentMap.tsx', 'src/join/HomeMap.tsx', 'src/channels/fcm.ts'];

/** The files that a phone keeps from the start: the page with all its screens, without what only comes when it is wanted. */
export function shellOf(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const missing = FETCHED_WHEN_WANTED.filter((module) => !chunks.some((chunk) => brings(chunk, module)));
  if (missing.length > 0) throw new Error(`no longer brought by themselves: ${missing.join(', ')}`);
  const kept = reached(chunks.filter((chunk) => chunk.isEntry), bundle);
  const styles = new Set(kept.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
  return Object.values(bundle)
    .filter((file) => (file.type === 'chunk' ? kept.includes(file) : !file.fileName.endsWith('.css') || styles.has(file.fileName)))
    .map(({ fileName }) => fileName)
    .filter((file) => !file.endsWith('.map'));
}

/** All that these chunks import, at once or later, up to where only somebody's wish leads on, and up to the languages. */
function reached(entries: readonly Rolldown.OutputChunk[], bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const found = new Set<Rolldown.OutputChunk>();
  const waiting = [...entries];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const more = [...next.imports, ...next.dynamicImports].map((name) => bundle[name]);
    waiting.push(...more.filter((file) => file?.type === 'chunk').filter((chunk) => !isFetchedLater(chunk)));
  }
  return [...found];
}

const isFetchedLater = (chunk: Rolldown.OutputChunk): boolean =>
  languageOf(chunk) !== undefined || FETCHED_WHEN_WANTED.some((module) => brings(chunk, module));

const brings = ({ facadeModuleId }: Rolldown.OutputChunk, module: string): boolean => facadeModuleId?.endsWith(`/${module}`) ?? false;
