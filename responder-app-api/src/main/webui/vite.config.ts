/// <reference types="vitest/config" />
import { defineConfig } from 'vite';
import { catalogues } from './build/catalogues.ts';
import { firstLoad } from './build/firstLoad.ts';
import { serviceWorker } from './build/serviceWorker.ts';

export default defineConfig({
  base: '/',
  plugins: [catalogues(), firstLoad(), serviceWorker()],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    // Only the first load is told what it will want: a later screen's files are on the phone, and their names weigh in the first.
    modulePreload: { polyfill: false, resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []) },
    rolldownOptions: { output: { codeSplitting: { groups: [
      // Called by what it is: the library of both maps, which the build would call by whatever else they share.
      { name: 'map', test: /\/node_modules\/(maplibre-gl|pmtiles)\// },
      // One file for what every screen stands on, instead of one for each set of screens that share a part of it.
      { name: 'base', test: /\/node_modules\/(@?preact|idb-keyval)\/|\/src\/(api\/http|app\/store|device\/deviceId|identity\/session|text\/text)\.ts$/ },
    ] } } },
  },
  server: { proxy: { '/v1': 'http://localhost:8081', '/config.json': 'http://localhost:8081', '/basemap': 'http://localhost:8081' } },
  test: {
    environment: 'node',
    include: ['{src,build}/**/*.test.ts'],
    setupFiles: ['src/text/english.setup.ts'],
    restoreMocks: true,
  },
});
