import { computed, effect } from '@preact/signals';
import { hearPush } from '../alert/alerts';
import { hearProbe, readProbe } from '../channels/probe';
import { pushChannel } from '../channels/transport';
import { closeNotifications, currentPhase } from './reactions';
import { state } from './store';
import { mayReload } from './update';

/** What the service worker hears is heard here from the beginning, while the page still reads what came before. */
export function listenToWorker(): void {
  navigator.serviceWorker?.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'push') void hear(data.data);
    else if (data.type === 'open' && data.address) location.assign(data.address);
    else if (data.type === 'shown') closeNotifications();
  });
}

interface FromWorker {
  readonly type: string;
  readonly data?: unknown;
  readonly address?: string;
}

/** Installs the service worker; a new version is kept at once and shown as soon as the page may be loaded again. */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const { serviceWorker } = navigator;
  // The first worker of all brings nothing new; every later one does.
  let served = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (served) reloadWhenHarmless();
    served = true;
  });
  serviceWorker.register('/sw.js', { updateViaCache: 'none' }).then(
    (registration) => {
      const look = (): void => void registration.update().catch(() => undefined);
      document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
      // A service that comes back may have come back newer.
      effect(() => {
        if (connected.value) look();
      });
    },
    (failure: unknown) => console.warn('no service worker', failure),
  );
}

/** What the worker was pushed: an alert, or a test that this page waits for. */
async function hear(data: unknown): Promise<void> {
  const probe = readProbe(data);
  if (probe === undefined) hearPush(data, await pushChannel());
  else hearProbe(probe);
}

const connected = computed(() => state.value.stream === 'OPEN');

function reloadWhenHarmless(): void {
  const consider = (justShown: boolean): void => {
    const { me, sound } = state.value;
    const onDuty = me?.availability.onDuty ?? false;
    if (mayReload({ phase: currentPhase.value, onDuty, sound, justShown })) location.reload();
  };
  effect(() => consider(false));
  document.addEventListener('visibilitychange', () => consider(document.visibilityState === 'visible'));
}
