import { createHash } from 'node:crypto';
import { build, type Plugin } from 'vite';
import { catalogues } from './catalogues.ts';
import { languageOf } from './firstLoad.ts';
import { shellOf } from './shell.ts';

/**
 * Builds the service worker beside the page, with the list of the page's files inside it. A change of any file
 * changes the worker, and that is how an open phone learns of a new version.
 */
export function serviceWorker(): Plugin {
  let shell: string[] = [];
  let languages: Record<string, string> = {};
  let page = '';
  return {
    name: 'callout-service-worker',
    apply: 'build',
    writeBundle(_, bundle) {
      const spoken = Object.values(bundle).flatMap((file) => {
        const tag = languageOf(file);
        return tag ? [[tag, `/${file.fileName}`] as const] : [];
      });
      languages = Object.fromEntries(spoken);
      shell = shellOf(bundle);
      const index = bundle['index.html'];
      page = index?.type === 'asset' ? String(index.source) : '';
    },
    async closeBundle() {
      if (shell.length === 0) return;
      const files = ['/', ...shell.filter((file) => file !== 'index.html').map((file) => `/${file}`)];
      const version = createHash('sha256')
        .update(files.join() + Object.values(languages).join() + page).digest('hex').slice(0, 12);
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        plugins: [catalogues()],
        define: {
          __SHELL_FILES__: JSON.stringify(files),
          __LANGUAGE_FILES__: JSON.stringify(languages),
          __SHELL_VERSION__: JSON.stringify(version),
        },
        build: {
          emptyOutDir: false,
          target: 'es2022',
          rollupOptions: {
            input: 'src/sw/worker.ts',
            output: { format: 'iife', entryFileNames: 'sw.js' },
            // What the page brings later is in the worker's one file; nothing asks where that lies.
            transform: { define: { 'import.meta': '{}' } },
          },
        },
      });
    },
  };
}
