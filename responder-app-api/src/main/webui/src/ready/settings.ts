import { useEffect, useState } from 'preact/hooks';
import { obtain } from '../api/http';
import type { ReadinessView } from '../api/types';
import { noteFailure, readMe } from '../identity/session';

/** What the service keeps of one's readiness; `failed` when it cannot be read. */
export interface Settings {
  readonly known?: ReadinessView;
  readonly failed: boolean;
  /** Sets one part of it; a failure is thrown for the form to tell. */
  readonly set: (part: 'hours' | 'places' | 'calls' | 'location', wanted: object) => Promise<void>;
  readonly again: () => void;
}

/** One's readiness, read when the page opens, and read again after each change. */
export function useSettings(): Settings {
  const [known, setKnown] = useState<ReadinessView>();
  const [failed, setFailed] = useState(false);

  function read(): void {
    setFailed(false);
    obtain<ReadinessView>('GET', '/v1/me/readiness').then(setKnown, (failure: unknown) => {
      noteFailure(failure);
      setFailed(true);
    });
  }

  async function set(part: string, wanted: object): Promise<void> {
    setKnown(await obtain<ReadinessView>('PUT', `/v1/me/readiness/${part}`, wanted));
    await readMe();
  }

  useEffect(read, []);
  return { ...(known && { known }), failed, set, again: read };
}
