import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** What a notification says: all that the service worker needs of a catalogue. */
const IN_A_NOTICE = /^(notice|category|role|distance)\.|^alert\.(possible|far(Range|Most)?)$/;

const COMPILED = '\0words-';
const ONLY_NOTICES = '?notice';

/**
 * Compiles a catalogue of ICU messages (`src/text/catalogues/de.json`) into plain functions while building, so that the phone
 * carries no parser of messages. `?notice` keeps those that a notification needs.
 */
export function catalogues(): Plugin {
  return {
    name: 'callout-catalogues',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!/\/catalogues\/[a-z]+\.json(\?notice)?$/.test(source)) return undefined;
      const found = await this.resolve(source.replace(ONLY_NOTICES, ''), importer, { skipSelf: true });
      if (!found) return undefined;
      return `${COMPILED}${found.id.replace(/\.json$/, '')}${source.endsWith(ONLY_NOTICES) ? ONLY_NOTICES : ''}`;
    },
    async load(id) {
      if (!id.startsWith(COMPILED)) return undefined;
      const file = `${id.slice(COMPILED.length).replace(ONLY_NOTICES, '')}.json`;
      this.addWatchFile(file);
      const messages = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
      const wanted = Object.entries(messages).filter(([key]) => !id.endsWith(ONLY_NOTICES) || IN_A_NOTICE.test(key));
      return compileModule(new MessageFormat(basename(file, '.json')), Object.fromEntries(wanted));
    },
  };
}
