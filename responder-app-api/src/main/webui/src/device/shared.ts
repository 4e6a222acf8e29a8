import { get, update } from 'idb-keyval';

/**
 * A value kept on this phone and shown by every open tab of the page. A change is a step from whatever the value is, never
 * a whole new value: each tab shows its step at once, and the store takes the steps of all tabs one after another, so that
 * none undoes another's.
 */
export class Shared<T> {
  private readonly key: string;
  private readonly empty: T;
  private readonly shown: () => T;
  private readonly show: (value: T) => void;
  private readonly tabs: BroadcastChannel;
  /** Counts what was changed here, so that an older reading of the store never replaces it on screen. */
  private changes = 0;

  constructor(key: string, empty: T, shown: () => T, show: (value: T) => void) {
    this.key = key;
    this.empty = empty;
    this.shown = shown;
    this.show = show;
    this.tabs = new BroadcastChannel(`callout-${key}`);
    this.tabs.onmessage = () => void this.takeUp();
  }

  /** Shows what the store holds: what an earlier opening left, or what another tab has changed. */
  async takeUp(): Promise<void> {
    for (;;) {
      const before = this.changes;
      const value = await this.read();
      if (this.changes === before) return this.show(value);
    }
  }

  /** The value as the store has it, with the steps of all tabs so far. */
  async read(): Promise<T> {
    return (await get<T>(this.key)) ?? this.empty;
  }

  /** Takes the step on screen at once and resolves when the store has taken it too. */
  async change(step: (value: T) => T): Promise<void> {
    this.changes++;
    this.show(step(this.shown()));
    await update<T>(this.key, (kept) => step(kept ?? this.empty));
    this.tabs.postMessage('changed');
  }

  /** Takes the step in the store first, and on screen only then, once `told` knows whether the store has taken it. */
  async changeKeptFirst(step: (value: T) => T, told: (kept: boolean) => void): Promise<void> {
    const kept = await update<T>(this.key, (value) => step(value ?? this.empty)).then(() => true, () => false);
    this.changes++;
    told(kept);
    this.show(step(this.shown()));
    if (kept) this.tabs.postMessage('changed');
  }
}
