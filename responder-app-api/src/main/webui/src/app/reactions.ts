import { computed, effect } from '@preact/signals';
import { acknowledge } from '../alert/alerts';
import { alertOnScreen, isOver, phaseOf, staysLit } from '../alert/phase';
import { what } from '../alert/words';
import { hasBegun, isAhead, visitsAhead } from '../care/visits';
import { forgetWithTheCall } from '../assignment/running';
import { now } from '../clock/clock';
import { unreadOf } from '../contact/talk';
import { changed, chime, spokenTo, startSiren, stopSiren } from '../device/sound';
import { keepAwake } from '../device/wakeLock';
import { follow } from '../position/tracker';
import { followingOf } from '../position/schedule';
import { text } from '../text/text';
import { tellOfAbilities } from './abilities';
import { assignmentScreen, isWantedAhead } from './assignmentScreen';
import { bringAhead } from './Later';
import { whenIdle } from './painted';
import { clock, state } from './store';

const BUSY_TICK_MS = 250;
const QUIET_TICK_MS = 20_000;

/** The alert that owns the screen, if any. */
export const current = computed(() => {
  const { alerts, outbox } = state.value;
  return alertOnScreen(Object.values(alerts).filter((alert) => !isAhead(alert, outbox)), clock.value);
});

/** The visits that wait on the home screen, the next one first. */
export const ahead = computed(() => visitsAhead(Object.values(state.value.alerts), state.value.outbox));

export const currentPhase = computed(() => (current.value ? phaseOf(current.value, clock.value) : undefined));

/** What the phone does by itself when the state changes: ring, stay awake, follow, acknowledge. */
export function startReactions(): void {
  tickWhileNeeded();
  effect(() => (rings() ? startSiren() : stopSiren()));
  effect(() => keepAwake(lit.value));
  effect(() => follow(following.value));
  effect(askGently);
  effect(tellOfChange);
  effect(tellOfMessages);
  effect(closeNotifications);
  effect(nameThePage);
  effect(bringWhatAYesNeeds);
  forgetWithTheCall();
  tellOfAbilities();
  document.addEventListener('visibilitychange', acknowledgeSight);
  effect(acknowledgeSight);
}

const rings = (): boolean =>
  currentPhase.value === 'RINGING' && current.value?.view.kind === 'INCIDENT' && state.value.hushed !== current.value.view.id;

const lit = computed(() => {
  const alert = current.value;
  const phase = currentPhase.value;
  return alert !== undefined && phase !== undefined && staysLit(alert, phase, clock.value);
});

const following = computed(() => {
  const { me, signIn } = state.value;
  if (signIn !== 'SIGNED_IN') return 'NOT';
  const begun = ahead.value.some((visit) => hasBegun(visit, clock.value));
  return followingOf(me?.availability.onDuty ?? false, begun || currentPhase.value === 'ASSIGNED');
});

const chimed = new Set<string>();
function askGently(): void {
  const alert = current.value;
  if (currentPhase.value !== 'RINGING' || alert?.view.kind !== 'CARE_REQUEST' || chimed.has(alert.view.id)) return;
  chimed.add(alert.view.id);
  chime();
}

/** Every assignment of theirs, whether it has the screen or lies ahead. */
const own = computed(() => (current.value && currentPhase.value === 'ASSIGNED' ? [current.value, ...ahead.value] : ahead.value));

/** A danger is heard even while an older change waits to be read. */
const changes = computed(() =>
  own.value.reduce((sum, { unseenChange, changes: times }) => sum + (unseenChange === true ? (times ?? 1) : 0), 0));
let told = 0;
function tellOfChange(): void {
  if (changes.value > told) changed();
  told = changes.value;
}

/** Loud once for each message, and again until it is read: a phone in a pocket is heard the second time. */
const written = computed(() => own.value.reduce((sum, alert) => sum + unreadOf(alert).length, 0));
let heard = 0;
function tellOfMessages(): void {
  if (written.value > heard) spokenTo();
  heard = written.value;
}

const wantsTheNext = computed(() => isWantedAhead(state.value.stream, currentPhase.value));

/** The line may be gone when the yes has been given, so its screen is there before. */
function bringWhatAYesNeeds(): void {
  if (wantsTheNext.value) whenIdle(() => void bringAhead(assignmentScreen).catch(() => undefined));
}

/** Among many tabs, and to a screen reader, the page is called by what it is about. */
function nameThePage(): void {
  const alert = current.value;
  const lasts = currentPhase.value !== undefined && !isOver(currentPhase.value);
  void state.value.language; // in another language it has another name
  const about = alert && lasts ? `${what(alert.view.kind, alert.view.offer.category)} · ` : '';
  document.title = about + text('app.name');
}

/** Whatever rings no more must not stand in the notifications of an open page, by whichever channel that was learnt. */
export function closeNotifications(): void {
  const silent = Object.values(state.value.alerts)
    .filter(({ view, answer }) => view.state !== 'OPEN' || answer || view.reply);
  if (silent.length > 0) void closeTagged(new Set(silent.map((alert) => alert.view.id)));
}

async function closeTagged(tags: ReadonlySet<string>): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const shown = (await registration?.getNotifications()) ?? [];
  shown.filter(({ tag }) => tags.has(tag)).forEach((notification) => notification.close());
}

const seen = new Set<string>();
/** SEEN means a lit screen with the alert on it. */
function acknowledgeSight(): void {
  const alert = current.value;
  if (!alert || alert.view.state !== 'OPEN' || document.visibilityState !== 'visible' || seen.has(alert.view.id)) return;
  seen.add(alert.view.id);
  acknowledge(alert.view.id, 'SEEN', alert.channel);
}

/** Ticks fast only while something counts down, so that a waiting phone does nearly nothing. */
function tickWhileNeeded(): void {
  let timer: ReturnType<typeof setTimeout>;
  const tick = (): void => {
    clock.value = now();
    clearTimeout(timer);
    timer = setTimeout(tick, busy.peek() ? BUSY_TICK_MS : QUIET_TICK_MS);
  };
  effect(() => {
    void busy.value;
    queueMicrotask(tick);
  });
  document.addEventListener('visibilitychange', tick);
}

const busy = computed(() => currentPhase.value === 'RINGING');
