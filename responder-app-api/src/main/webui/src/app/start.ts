import { fetchConfig, loadConfig } from '../api/config';
import { forgetAlerts, openAlerts, readSnapshot } from '../alert/alerts';
import { registerPush } from '../channels/push';
import { dropStream, keepStream, reconnectNow } from '../channels/stream';
import { armOnFirstTap } from '../device/sound';
import { noteFailure, openSession, readMe } from '../identity/session';
import { isAnotherOwner } from '../identity/owner';
import { emptyOutbox, flush, openOutbox } from '../outbox/outbox';
import { onOutcome } from '../outbox/outcomes';
import { registerWorker } from './worker';
import { startReactions } from './reactions';
import { change, state } from './store';

const CONFIG_AGAIN_MS = 3000;

/** What the phone knows is on screen before anything is asked of the network. */
export async function start(): Promise<void> {
  armOnFirstTap();
  await openOutbox(onOutcome);
  await openAlerts();
  startReactions();
  registerWorker();
  await openSession();
  change({ started: true });
  await configure();
  addEventListener('online', onConnection);
  addEventListener('offline', dropStream);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && onConnection());
  if (state.value.signIn === 'SIGNED_IN') connect();
}

function connect(): void {
  void keepStream();
  void flush();
  // The stream reads the state once it stands; an alert should not wait even for that.
  void readSnapshot().catch(noteFailure);
  void registerOnceKnown();
}

/** A device belongs to a responder, so whoever is not one yet is registered for push later. */
async function registerOnceKnown(): Promise<void> {
  if (!state.value.me) await readMe();
  const stop = state.subscribe(({ me }) => {
    if (!me) return;
    queueMicrotask(() => stop());
    void settle(me.id);
  });
}

async function settle(responderId: string): Promise<void> {
  if (await isAnotherOwner(responderId)) {
    forgetAlerts();
    await emptyOutbox();
    await readSnapshot().catch(noteFailure);
  }
  await registerPush();
}

function onConnection(): void {
  reconnectNow();
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
      await new Promise((resolve) => setTimeout(resolve, CONFIG_AGAIN_MS));
    }
  }
}
