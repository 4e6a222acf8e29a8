import { useEffect, useState } from 'preact/hooks';
import { noteFailure } from '../identity/session';
import { obtain } from './http';

/** What was read, or that it could not be; read again by `again`. */
export interface Read<T> {
  readonly value?: T;
  readonly failed: boolean;
  readonly again: () => void;
}

export function useRead<T>(path: string): Read<T> {
  const [value, setValue] = useState<T>();
  const [failed, setFailed] = useState(false);

  function read(): void {
    setFailed(false);
    obtain<T>('GET', path).then(setValue, (failure: unknown) => {
      noteFailure(failure);
      setFailed(true);
    });
  }

  useEffect(read, [path]);
  return { ...(value === undefined ? {} : { value }), failed, again: read };
}
