/**
 * Reads things again when told, each by at most one request at a time: a wish that comes while a reading is under way
 * is served by one more reading after it, so the last state is always seen and a burst costs two requests.
 */
export class Rereader<Key extends { id: string }> {
  readonly #busy = new Map<string, { again: boolean; done: Promise<void> }>();

  constructor(
    private readonly read: (key: Key) => Promise<void>,
    private readonly failed: (cause: unknown) => void,
  ) {}

  /** Is done when a reading begun after the wish is done, whether or not it failed. */
  wish(key: Key): Promise<void> {
    const busy = this.#busy.get(key.id);
    if (busy) {
      busy.again = true;
      return busy.done;
    }
    const reading = { again: true, done: Promise.resolve() };
    this.#busy.set(key.id, reading);
    reading.done = this.#readWhileWished(key, reading);
    return reading.done;
  }

  async #readWhileWished(key: Key, reading: { again: boolean }): Promise<void> {
    try {
      while (reading.again) {
        reading.again = false;
        await this.read(key);
      }
    } catch (cause) {
      this.failed(cause);
    } finally {
      this.#busy.delete(key.id);
    }
  }
}
