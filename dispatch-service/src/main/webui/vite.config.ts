import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where the service expects its pages; relative to this folder. */
const resources = process.env['CALLOUT_WEBUI_OUT'] ?? '../../../target/classes/META-INF/resources';

/** During development the pages come from Vite and everything else from the running service. */
const service = process.env['CALLOUT_DISPATCH_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: resources,
    emptyOutDir: false,
    target: 'es2023',
    chunkSizeWarningLimit: 1200,
  },
  server: {
    proxy: Object.fromEntries(['/v1', '/config.json', '/basemap'].map((path) => [path, service])),
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
