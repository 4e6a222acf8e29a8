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
  },
  server: { proxy: { '/v1': 'http://localhost:8081', '/config.json': 'http://localhost:8081', '/basemap': 'http://localhost:8081' } },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/text/english.setup.ts'],
    restoreMocks: true,
  },
});
