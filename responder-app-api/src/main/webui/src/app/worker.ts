import { hearPush } from '../alert/alerts';
import { currentPhase } from './reactions';

/** Installs the service worker; a new version takes over at once, but never under an alert or an assignment. */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const { serviceWorker } = navigator;
  const hadOne = serviceWorker.controller !== null;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ type: string; data?: unknown }>) => {
    if (data.type === 'push') hearPush(data.data, 'FCM');
  });
  serviceWorker.addEventListener('controllerchange', () => {
    if (hadOne) reloadWhenIdle();
  });
  serviceWorker.register('/sw.js', { updateViaCache: 'none' }).then(
    (registration) => {
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
      });
    },
    (failure: unknown) => console.warn('no service worker', failure),
  );
}

function reloadWhenIdle(): void {
  const stop = currentPhase.subscribe((phase) => {
    if (phase !== undefined) return;
    queueMicrotask(() => stop());
    location.reload();
  });
}
