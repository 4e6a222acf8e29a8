import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** What a phone on a bad line fetches before it shows anything: the page, home, the alert and one language. */
const LIMIT_BYTES = 60_000;

type BuiltFile = Rolldown.OutputAsset | Rolldown.OutputChunk;

/** The language that a built file holds the words of, if it does. */
export function languageOf(file: BuiltFile): string | undefined {
  if (file.type !== 'chunk') return undefined;
  return /\/catalogues\/([\w-]+)$/.exec(file.facadeModuleId ?? '')?.[1];
}

/** Says what the first load weighs, and fails the build when that is too much. */
export function firstLoad(): Plugin {
  return {
    name: 'callout-first-load',
    apply: 'build',
    writeBundle(_, bundle) {
      const files = Object.values(bundle);
      const entry = files.find((file) => file.type === 'chunk' && file.isEntry);
      if (entry?.type !== 'chunk') return;
      const chunks = withImports(entry, bundle);
      const styles = files.filter((file) => chunks.some((chunk) => chunk.viteMetadata?.importedCss.has(file.fileName)));
      const words = files.filter((file) => languageOf(file) !== undefined).map((file) => weightBeside(chunks, file, bundle));
      const page = files.filter((file) => file.fileName === 'index.html');
      const bytes = [...page, ...chunks, ...styles].map(weightOf).reduce((sum, each) => sum + each, Math.max(0, ...words));
      const said = `first load ${kilobytes(bytes)} of ${kilobytes(LIMIT_BYTES)} gzip, ${words.length} languages to choose from`;
      if (bytes > LIMIT_BYTES) this.error(`${said}: too much`);
      this.info(said);
    },
  };
}

/** What a file and whatever it imports add to what is there already. */
function weightBeside(present: readonly BuiltFile[], file: BuiltFile, bundle: Rolldown.OutputBundle): number {
  const all = file.type === 'chunk' ? withImports(file, bundle) : [file];
  return all.filter((each) => !present.includes(each)).map(weightOf).reduce((sum, each) => sum + each, 0);
}

function withImports(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const found = new Set<Rolldown.OutputChunk>();
  const waiting = [chunk];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...next.imports.flatMap((name) => (bundle[name]?.type === 'chunk' ? [bundle[name]] : [])));
  }
  return [...found];
}

const weightOf = (file: BuiltFile): number => gzipSync(file.type === 'chunk' ? file.code : file.source).length;

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
