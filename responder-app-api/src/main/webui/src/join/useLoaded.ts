import { useEffect, useState } from 'preact/hooks';

interface Loaded<T> {
  readonly value?: T;
  readonly failed: boolean;
  readonly again: () => void;
}

/** What a page reads when it opens, and once more when it is told to. */
export function useLoaded<T>(read: () => Promise<T>): Loaded<T> {
  const [found, setFound] = useState<{ value?: T; failed: boolean }>({ failed: false });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let shown = true;
    read().then(
      (value) => shown && setFound({ value, failed: false }),
      () => shown && setFound((before) => ({ ...before, failed: true })),
    );
    return () => {
      shown = false;
    };
  }, [turn]);
  return { ...found, again: () => setTurn((count) => count + 1) };
}
