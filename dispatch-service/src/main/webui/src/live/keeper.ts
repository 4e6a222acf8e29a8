import type { CalloutRef, Dispatch } from '../api/dispatch';
import { Problem, Unreachable, type TokenSource } from '../api/http';
import type { CalloutEvent, CalloutSummary, CalloutView, PositionEvent, RegionView } from '../api/types';
import { endSession, SignedOut } from '../auth/session';
import { byUrgency } from '../board/urgency';
import { learnServerTime, serverNow } from '../time/clock';
import { millis } from '../time/words';
import { isNews, type Known } from './merge';
import { Rereader } from './rereader';
import { learn, useLive } from './store';
import { readStream, StreamEnded, type LiveMessage } from './stream';

/** Waits between attempts, milliseconds; the last one repeats. */
const BACKOFF_MS = [500, 1_000, 2_000, 4_000, 8_000];
/** A connection that has held this long starts with short waits again. */
const STEADY_MS = 10_000;
/** Of those that could not be read all at once, so many are read one by one before the page is live; the others follow. */
const READ_BEFORE_LIVE = 200;
const READERS = 6;
/** Live ETAs are the service's: they are asked for again while people move, this often at most. */
const ETA_REFRESH_MS = 8_000;
/** A step that finds nothing to do is no news, it only sets the next time: so many callouts are asked at a heartbeat when theirs is. */
const STEPS_A_BEAT = 80;

/**
 * Keeps the page true: connects first, reads everything second, then reads again whatever the stream says has
 * changed. When anything breaks it says so and starts over; nothing is ever guessed in between.
 */
export class LiveKeeper {
  readonly #rereader = new Rereader<CalloutRef>((ref) => this.#readOne(ref), (cause) => this.#restart(cause));
  readonly #etaAsked = new Map<string, number>();
  #stopping = new AbortController();
  #attempt = new AbortController();
  #wake: (() => void) | undefined;
  #failures = 0;
  #lastHeard = serverNow();
  #liveSince = Infinity;
  #readingSteps = false;

  constructor(private readonly dispatch: Dispatch, private readonly token: TokenSource) {}

  /** Starts, or starts again after a stop: somebody may sign in again on the same page. */
  start(): void {
    window.addEventListener('online', this.#tryNow);
    window.addEventListener('offline', this.#offline);
    this.#stopping = new AbortController();
    this.#failures = 0;
    void this.#keep(this.#stopping.signal);
  }

  stop(): void {
    window.removeEventListener('online', this.#tryNow);
    window.removeEventListener('offline', this.#offline);
    this.#lost(new SignedOut('signed out'), false);
    this.#stopping.abort();
    this.#attempt.abort();
    this.#wake?.();
  }

  async #keep(stopping: AbortSignal): Promise<void> {
    while (!stopping.aborted) {
      const attempt = new AbortController();
      this.#attempt = attempt;
      try {
        await readStream('/v1/live', this.token, (message) => this.#hear(message, attempt), attempt.signal);
      } catch (cause) {
        if (stopping.aborted) return;
        const reason: unknown = attempt.signal.aborted ? attempt.signal.reason : cause;
        // What was begun on this line can no longer make the page live, however late it ends.
        attempt.abort(reason);
        this.#lost(reason, false);
        if (isRefusedToken(reason)) endSession();
        if (isRefusedToken(reason) || reason instanceof SignedOut) return;
      }
      if (serverNow() - this.#liveSince > STEADY_MS) this.#failures = 0;
      this.#liveSince = Infinity;
      await this.#pause(BACKOFF_MS[Math.min(this.#failures++, BACKOFF_MS.length - 1)] ?? 0);
      if (!stopping.aborted) this.#trying();
    }
  }

  #hear({ event, data }: LiveMessage, attempt: AbortController): void {
    const at = (data as { at?: string } | undefined)?.at;
    if (at && (event === 'hello' || event === 'heartbeat')) learnServerTime(at);
    this.#lastHeard = serverNow();
    if (event === 'hello') void this.#readAll(attempt);
    else if (event === 'heartbeat') this.#tidy();
    else if (event === 'callout') this.#onCallout(data as CalloutEvent);
    else if (event === 'position') this.#onPosition(data as PositionEvent);
    else if (event === 'aed') learn.aedChanged();
    else if (event === 'alarm') learn.alarmsChanged();
    else if (event === 'region') learn.region(data as RegionView);
  }

  #onCallout(event: CalloutEvent): void {
    if (isNews(useLive.getState().callouts, event)) void this.#rereader.wish({ kind: event.kind, id: event.id });
  }

  #onPosition(fix: PositionEvent): void {
    learn.fix(fix);
    const known = useLive.getState().callouts.get(fix.calloutId);
    const now = serverNow();
    const asked = Math.max(this.#etaAsked.get(fix.calloutId) ?? 0, known?.readAt ?? 0);
    if (!known || now - asked < ETA_REFRESH_MS) return;
    this.#etaAsked.set(fix.calloutId, now);
    void this.#rereader.wish({ kind: known.callout.kind, id: fix.calloutId });
  }

  async #readAll(attempt: AbortController): Promise<void> {
    const askedAt = serverNow();
    try {
      const [open, region] = await Promise.all([this.#readOpen(), this.dispatch.region()]);
      learn.region(region);
      learn.snapshot(open, askedAt);
      learn.aedChanged();
      learn.alarmsChanged();
      const unread = inOrder(open.filter((read) => !('alerts' in read)));
      await this.#readEach(unread.slice(0, READ_BEFORE_LIVE));
      if (attempt.signal.aborted) return;
      this.#liveSince = serverNow();
      learn.live();
      await this.#readEach(unread.slice(READ_BEFORE_LIVE));
    } catch (cause) {
      attempt.abort(cause);
    }
  }

  /** All that is open, whole; should the service not manage that, as lists tell of it, so that one callout hides no other. */
  async #readOpen(): Promise<readonly (CalloutSummary | CalloutView)[]> {
    try {
      return await this.dispatch.board();
    } catch (cause) {
      if (!(cause instanceof Problem) || cause.status === 401) throw cause;
      const lists = await Promise.all([this.dispatch.listOpen('INCIDENT'), this.dispatch.listOpen('CARE_REQUEST')]);
      return lists.flat();
    }
  }

  async #readEach(refs: readonly CalloutRef[]): Promise<void> {
    const queue = [...refs];
    const reader = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await this.#rereader.wish(next);
    };
    await Promise.all(Array.from({ length: READERS }, reader));
  }

  async #readOne(ref: CalloutRef): Promise<void> {
    const askedAt = serverNow();
    try {
      learn.callout(await this.dispatch.get(ref), askedAt);
    } catch (cause) {
      if (!(cause instanceof Problem) || cause.status === 401) throw cause;
      if (cause.status === 404) learn.forget(ref.id);
      else await this.#readListed(ref);
    }
  }

  /** One callout that the service will not give on its own must not hide all others: what its list says is kept. */
  async #readListed(ref: CalloutRef): Promise<void> {
    const askedAt = serverNow();
    if (!useLive.getState().callouts.has(ref.id)) {
      for (const callout of await this.dispatch.listOpen(ref.kind)) learn.callout(callout, askedAt);
    }
    learn.refused(ref.id);
  }

  /** Tries again what was refused, asks what comes next where it is not known, and forgets what is past. */
  #tidy(): void {
    learn.tidy(serverNow());
    const { callouts } = useLive.getState();
    for (const id of this.#etaAsked.keys()) if (!callouts.has(id)) this.#etaAsked.delete(id);
    for (const { callout, refused } of callouts.values()) if (refused) void this.#rereader.wish(callout);
    void this.#readSteps();
  }

  /** Asks when the next step is of those whose time for it has passed, the longest first, and a few at a time. */
  async #readSteps(): Promise<void> {
    if (this.#readingSteps) return;
    this.#readingSteps = true;
    const now = serverNow();
    const stepOf = ({ callout }: Known) => (callout.state === 'CLOSED' || !callout.nextStepAt ? Infinity : millis(callout.nextStepAt));
    const passed = [...useLive.getState().callouts.values()].filter((known) => !known.refused && stepOf(known) < now);
    passed.sort((a, b) => stepOf(a) - stepOf(b));
    await this.#readEach(passed.slice(0, STEPS_A_BEAT).map(({ callout }) => callout));
    this.#readingSteps = false;
  }

  #restart(cause: unknown): void {
    this.#attempt.abort(cause);
  }

  #lost(cause: unknown, trying: boolean): void {
    const { connection } = useLive.getState();
    const since = connection.phase === 'lost' ? connection.since : this.#lastHeard;
    learn.lost({ phase: 'lost', since, why: whyOf(cause), trying });
  }

  #trying(): void {
    const { connection } = useLive.getState();
    if (connection.phase === 'lost') learn.lost({ ...connection, trying: true });
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => { clearTimeout(timer); resolve(); };
    });
  }

  readonly #tryNow = () => this.#wake?.();
  readonly #offline = () => this.#restart(new Error('this computer has no network'));
}

/** The most urgent first, as far as is known already. */
function inOrder(listed: readonly CalloutRef[]): CalloutRef[] {
  const { callouts } = useLive.getState();
  const known = listed.flatMap(({ id }) => callouts.get(id) ?? []);
  return known.sort(byUrgency(serverNow())).map(({ callout }) => callout);
}

/** A token that the service will not have again, such as after its issuer has changed keys. */
const isRefusedToken = (cause: unknown): boolean =>
  (cause instanceof StreamEnded || cause instanceof Problem) && cause.status === 401;

function whyOf(cause: unknown): string {
  if (cause instanceof SignedOut) return 'signed out';
  if (cause instanceof TypeError || cause instanceof Unreachable) return 'the service cannot be reached';
  return cause instanceof Error ? cause.message : 'the connection broke';
}
