/// <reference types="vitest/config" />
import { createHash } from 'node:crypto';
import { build, defineConfig, type Plugin } from 'vite';

/** What the map needs is megabytes; it is fetched after a yes, never kept for a phone that only waits. */
const fetchedWhenWanted = /^assets\/(AssignmentMap|maplibre|pmtiles|fcm)|\.map$/;

/**
 * Builds the service worker beside the page, with the list of the page's files inside it. A change of any file
 * changes the worker, and that is how an open phone learns of a new version.
 */
function serviceWorker(): Plugin {
  let shell: string[] = [];
  let page = '';
  return {
    name: 'callout-service-worker',
    apply: 'build',
    writeBundle(_, bundle) {
      shell = Object.keys(bundle).filter((file) => !fetchedWhenWanted.test(file));
      const index = bundle['index.html'];
      page = index?.type === 'asset' ? String(index.source) : '';
    },
    async closeBundle() {
      if (shell.length === 0) return;
      const files = ['/', ...shell.filter((file) => file !== 'index.html').map((file) => `/${file}`)];
      const version = createHash('sha256').update(files.join() + page).digest('hex').slice(0, 12);
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: { __SHELL_FILES__: JSON.stringify(files), __SHELL_VERSION__: JSON.stringify(version) },
        build: {
          emptyOutDir: false,
          target: 'es2022',
          rollupOptions: {
            input: 'src/sw/worker.ts',
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      });
    },
  };
}

export default defineConfig({
  base: '/',
  plugins: [serviceWorker()],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '/v1': 'http://localhost:8081', '/config.json': 'http://localhost:8081', '/basemap': 'http://localhost:8081' } },
  test: { environment: 'node', include: ['src/**/*.test.ts'], restoreMocks: true },
});
