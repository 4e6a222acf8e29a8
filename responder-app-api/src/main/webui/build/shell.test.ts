import type { Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { shellOf } from './shell';

type Bundle = Rolldown.OutputBundle;

interface Links {
  readonly imports?: string[];
  readonly dynamicImports?: string[];
  readonly css?: string[];
  readonly of?: string;
}

/** A chunk as the build tells of it, as far as the worker's list asks. */
function chunk(fileName: string, { imports = [], dynamicImports = [], css = [], of }: Links = {}): Bundle {
  const told = {
    type: 'chunk', fileName, imports, dynamicImports, isEntry: fileName.startsWith('index'),
    facadeModuleId: of ? `/checkout/webui/${of}` : null, viteMetadata: { importedCss: new Set(css) },
  };
  return { [fileName]: told as unknown as Rolldown.OutputChunk };
}

const asset = (fileName: string): Bundle => ({ [fileName]: { type: 'asset', fileName } as Rolldown.OutputAsset });

/** The page: its screens come later, two of them with a map. */
const page: Bundle = {
  ...chunk('index-1.js', { imports: ['store-1.js'], dynamicImports: ['AssignmentScreen-1.js', 'Registration-1.js', 'fcm-1.js', 'de-1.js'], css: ['index-1.css'] }),
  ...chunk('store-1.js'),
  ...chunk('AssignmentScreen-1.js', { imports: ['store-1.js'], dynamicImports: ['AssignmentMap-1.js'] }),
  ...chunk('AssignmentMap-1.js', { of: 'src/assignment/AssignmentMap.tsx', imports: ['AssignmentScreen-1.js', 'anything-1.js'], css: ['anything-1.css'] }),
  ...chunk('Registration-1.js', { dynamicImports: ['HomeMap-1.js'], css: ['join-1.css'] }),
  ...chunk('HomeMap-1.js', { of: 'src/join/HomeMap.tsx', imports: ['anything-1.js'], css: ['anything-1.css', 'join-1.css'] }),
  ...chunk('anything-1.js', { imports: ['store-1.js'] }),
  ...chunk('fcm-1.js', { of: 'src/channels/fcm.ts' }),
  ...chunk('de-1.js', { of: 'src/text/catalogues/de' }),
  ...['index.html', 'index-1.css', 'join-1.css', 'anything-1.css', 'index-1.js.map'].map(asset).reduce((all, each) => ({ ...all, ...each })),
};

describe('what a phone keeps from the start', () => {
  it('is the page, all its screens and their styles', () => {
    expect(shellOf(page).toSorted()).toEqual(
      ['AssignmentScreen-1.js', 'Registration-1.js', 'index-1.css', 'index-1.js', 'index.html', 'join-1.css', 'store-1.js']);
  });

  it('has nothing of a map, of Firebase or of other languages in it, whatever the build calls the files', () => {
    const kept = shellOf(page);

    ['AssignmentMap-1.js', 'HomeMap-1.js', 'anything-1.js', 'anything-1.css', 'fcm-1.js', 'de-1.js'].forEach((file) =>
      expect(kept).not.toContain(file));
  });

  it('keeps what a map shares with a screen', () => {
    const shared = { ...page, ...chunk('Registration-1.js', { imports: ['anything-1.js'], dynamicImports: ['HomeMap-1.js'] }) };

    expect(shellOf(shared)).toContain('anything-1.js');
  });

  it('is not built when a map has become part of a screen', () => {
    const { 'HomeMap-1.js': _, ...without } = page;

    expect(() => shellOf(without)).toThrow('src/join/HomeMap.tsx');
  });
});
