import { useCallback, useEffect, useState } from 'react';
import type { Dispatch } from '../api/dispatch';
import { Problem } from '../api/http';
import type { CalloutView, Kind } from '../api/types';
import type { Known } from '../live/merge';
import { learn, useLive } from '../live/store';
import { useDesk } from '../shell/desk';
import { serverNow } from '../time/clock';

export type Looked =
  | { is: 'known'; known: Known }
  | { is: 'loading' }
  | { is: 'absent' }
  | { is: 'failed'; cause: unknown; again(): void };

/** The callout of an address: read afresh when opened, and whenever the connection has been mended. */
export function useCallout(id: string): Looked {
  const { dispatch } = useDesk();
  const known = useLive((state) => state.callouts.get(id));
  const phase = useLive((state) => state.connection.phase);
  const [trouble, setTrouble] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  const again = useCallback(() => setAttempt((n) => n + 1), []);

  useEffect(() => {
    learn.look(id);
    return () => learn.look(undefined);
  }, [id]);

  useEffect(() => {
    let left = false;
    const askedAt = serverNow();
    const kind = useLive.getState().callouts.get(id)?.callout.kind;
    findCallout(dispatch, id, kind).then(
      (callout) => {
        learn.callout(callout, askedAt);
        if (!left) setTrouble(undefined);
      },
      (cause: unknown) => { if (!left) setTrouble(cause); },
    );
    return () => { left = true; };
  }, [dispatch, id, phase, attempt]);

  if (known) return { is: 'known', known };
  if (trouble instanceof Problem && (trouble.status === 404 || trouble.status === 400)) return { is: 'absent' };
  return trouble ? { is: 'failed', cause: trouble, again } : { is: 'loading' };
}

/** An address does not tell the kind; an unknown incident may be a care request. */
async function findCallout(dispatch: Dispatch, id: string, kind: Kind | undefined): Promise<CalloutView> {
  if (kind) return dispatch.get({ kind, id });
  try {
    return await dispatch.get({ kind: 'INCIDENT', id });
  } catch (cause) {
    if (!(cause instanceof Problem && cause.status === 404)) throw cause;
    return dispatch.get({ kind: 'CARE_REQUEST', id });
  }
}
