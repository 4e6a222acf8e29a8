/**
 * Reads things again when told, each by at most one request at a time: a wish that comes while a reading is under way
 * is served by one more reading after it, so the last state is always seen and a burst costs two requests.
 */
export class Rereader<Key extends { id: string }> {
  readonly #busy = new Map<string, 'reading' | 'again'>();

  constructor(
    private readonly read: (key: Key) => Promise<void>,
    private readonly failed: (cause: unknown) => void,
  ) {}

  async wish(key: Key): Promise<void> {
    if (this.#busy.has(key.id)) {
      this.#busy.set(key.id, 'again');
      return;
    }
    try {
      do {
        this.#busy.set(key.id, 'reading');
        await this.read(key);
      } while (this.#busy.get(key.id) === 'again');
    } catch (cause) {
      this.failed(cause);
    } finally {
      this.#busy.delete(key.id);
    }
  }
}
