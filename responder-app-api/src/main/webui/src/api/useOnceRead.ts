import { useEffect, useState } from 'preact/hooks';
import { state } from '../app/store';

const AGAIN_AFTER_MS = 15_000;

/**
 * What `read` brought of that `key`, and never of another; undefined until it brings anything. Until then it is asked again: when
 * the line stands, and every so often.
 */
export function useOnceRead<T>(key: string, read: () => Promise<T | undefined>): T | undefined {
  const [brought, setBrought] = useState<{ key: string; value: T }>();
  const value = brought?.key === key ? brought.value : undefined;
  const missing = value === undefined;
  const connected = state.value.stream === 'OPEN';
  useEffect(() => {
    if (!missing) return undefined;
    let gone = false;
    const ask = (): void => void read().then((found) => {
      if (!gone && found !== undefined) setBrought({ key, value: found });
    }, () => undefined);
    ask();
    const again = setInterval(ask, AGAIN_AFTER_MS);
    return () => {
      gone = true;
      clearInterval(again);
    };
  }, [key, missing, connected]);
  return value;
}
