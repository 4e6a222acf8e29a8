import { fetchConfig, loadConfig } from '../api/config';
import { forgetAlerts, openAlerts, readSnapshot } from '../alert/alerts';
import { lookAgain, registerPush } from '../channels/push';
import { dropStream, keepStream, proveStream, reconnectNow } from '../channels/stream';
import { deviceId } from '../device/deviceId';
import { armOnFirstTap } from '../device/sound';
import { noteFailure, openMe, openSession, readMe } from '../identity/session';
import { emptyOutbox, flush, openOutbox } from '../outbox/outbox';
import { onOutcome } from '../outbox/outcomes';
import { openLanguage } from '../text/languages';
import { painted } from './painted';
import { startRouting } from './route';
import { listenToWorker, registerWorker } from './worker';
import { startReactions } from './reactions';
import { change, state } from './store';

const CONFIG_AGAIN_MS = 3000;

/** What the phone knows is on screen, and can be tapped, before anything else is begun or asked of the network. */
export async function start(): Promise<void> {
  armOnFirstTap();
  startRouting();
  listenToWorker();
  const words = openLanguage();
  // All is read at once: somebody woken waits for the slowest of them, not for their sum.
  await Promise.all([openOutbox(onOutcome), openAlerts(), openMe()]).finally(() => change({ opened: true }));
  await words;
  await painted();
  startReactions();
  registerWorker();
  await openSession();
  change({ started: true });
  await configure();
  addEventListener('online', onConnection);
  addEventListener('offline', dropStream);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && onShown());
  if (state.value.signIn === 'SIGNED_IN') connect();
}

function connect(): void {
  forgetTheLastResponder();
  void keepStream();
  void flush();
  // The stream reads the state once it stands; an alert should not wait even for that.
  void readSnapshot().catch(noteFailure);
  void registerOnceKnown();
}

/** A device belongs to a responder, so whoever is not one yet is registered for push later. */
async function registerOnceKnown(): Promise<void> {
  await readMe();
  let registered: string | undefined;
  state.subscribe(({ me }) => {
    if (!me || me.id === registered) return;
    registered = me.id;
    void deviceId().then((own) => {
      const forgotten = me.devices.some(({ deviceId, retired }) => deviceId === own && retired);
      if (forgotten) change({ pushRenewed: true });
      void registerPush(forgotten);
    });
  });
}

/** Nothing of one responder may show to the next who signs in on the same phone, nor be sent in their name. */
function forgetTheLastResponder(): void {
  let served = state.value.me?.id;
  state.subscribe(({ me }) => {
    const changed = me && served !== undefined && me.id !== served;
    served = me?.id ?? served;
    if (!changed) return;
    forgetAlerts();
    void emptyOutbox().then(readSnapshot).catch(noteFailure);
  });
}

function onConnection(): void {
  reconnectNow();
  if (state.value.outbox.length > 0) void flush();
}

/** The phone may have slept, and nobody may read "connected" off a line that died meanwhile. */
function onShown(): void {
  lookAgain();
  if (state.value.signIn === 'SIGNED_IN') void proveStream();
  if (state.value.outbox.length > 0) void flush();
}

/** The kept configuration at once, the fresh one when it comes. */
async function configure(): Promise<void> {
  for (;;) {
    try {
      change({ config: await loadConfig() });
      fetchConfig().then((config) => change({ config }), () => undefined);
      return;
    } catch {
      change({ configFailed: true });
      await new Promise((resolve) => setTimeout(resolve, CONFIG_AGAIN_MS));
    }
  }
}
