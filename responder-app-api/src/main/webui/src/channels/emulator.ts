import { hearPush } from '../alert/alerts';
import { acknowledgeProbe, hearProbe, readProbe } from './probe';

/** The demonstration's stand-in for FCM: the emulator passes on to the open page what it was told to send to `token`. */
export function listenToEmulator(url: string, token: string): void {
  const source = new EventSource(`${url}/listen?token=${encodeURIComponent(token)}`);
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const message: unknown = JSON.parse(data);
    const probe = readProbe(message);
    if (probe === undefined) {
      hearPush(message, 'FCM');
      void notifyIfHidden(data);
    } else {
      // The page reads what the service knows as soon as it hears: the service has to know first.
      void acknowledgeProbe(probe).then(() => hearProbe(probe));
    }
  });
}

/** An open page that nobody looks at rings through the service worker, as a real push would. */
async function notifyIfHidden(data: string): Promise<void> {
  if (document.visibilityState === 'visible') return;
  const registration = await navigator.serviceWorker?.getRegistration();
  registration?.active?.postMessage({ type: 'notify', data: JSON.parse(data) });
}
