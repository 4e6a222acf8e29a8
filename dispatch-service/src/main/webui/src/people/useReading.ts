import { useCallback, useEffect, useState } from 'react';

interface Read<T> { of: unknown; value: T }

/**
 * Something read from a service anew whenever what is asked changes, and again after what was done; until the answer to a new
 * question is there, nothing is shown under it.
 *
 * @param ask stays the same as long as the question does
 */
export function useReading<T>(ask: () => Promise<T>) {
  const [read, setRead] = useState<Read<T>>();
  const [trouble, setTrouble] = useState<Read<unknown>>();
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let wanted = true;
    ask().then(
      (value) => {
        if (!wanted) return;
        setTrouble(undefined);
        setRead({ of: ask, value });
      },
      (cause: unknown) => wanted && setTrouble({ of: ask, value: cause }),
    );
    return () => {
      wanted = false;
    };
  }, [ask, turn]);

  const again = useCallback(() => setTurn((n) => n + 1), []);
  return {
    value: read?.of === ask ? read.value : undefined,
    trouble: trouble?.of === ask ? trouble.value : undefined,
    again,
  };
}
