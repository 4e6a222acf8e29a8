import { useCallback, useEffect, useState } from 'react';

interface Read<T> { of: unknown; value: T }

/**
 * Something read from a service anew whenever what is asked changes. What was read before goes at once: figures of other days
 * under these would be a lie.
 *
 * @param ask stays the same as long as the question does
 */
export function useReading<T>(ask: () => Promise<T>) {
  const [read, setRead] = useState<Read<T>>();
  const [trouble, setTrouble] = useState<Read<unknown>>();
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let wanted = true;
    setTrouble(undefined);
    ask().then(
      (value) => wanted && setRead({ of: ask, value }),
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
