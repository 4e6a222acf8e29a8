/** Opening hours begin and end without a word from anybody: what was read is asked for again this often, milliseconds. */
const FRESH_MS = 5 * 60_000;
/** After a failed reading, milliseconds. */
const RETRY_MS = 15_000;
/** Wishes in quick succession, such as while a map moves, are one, milliseconds. */
const SETTLE_MS = 300;

interface Reading<T> {
  /** Asks; nothing when there is nothing to ask for now. */
  ask(): Promise<T> | undefined;
  told(answer: T): void;
  failed(): void;
}

/** Keeps something read that changes with time. Only the answer to the latest question counts. */
export function keepReading<T>({ ask, told, failed }: Reading<T>): { again(): void; end(): void } {
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const readIn = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(read, milliseconds);
  };
  function read(): void {
    const mine = ++latest;
    readIn(FRESH_MS);
    ask()?.then(
      (answer) => { if (mine === latest) told(answer); },
      () => {
        if (mine !== latest) return;
        failed();
        readIn(RETRY_MS);
      },
    );
  }
  readIn(SETTLE_MS);
  return {
    again: () => readIn(SETTLE_MS),
    end: () => {
      latest = Infinity;
      clearTimeout(timer);
    },
  };
}
