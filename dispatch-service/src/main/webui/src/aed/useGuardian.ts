import { useCallback, useEffect, useState } from 'react';
import type { Guardian, Notice } from '../api/types';
import { useLive } from '../live/store';
import { useDesk } from '../shell/desk';
import { foundOrNone } from './guardian';

/** Who looks after a device, read while somebody looks, and again when a device changes. */
export function useGuardian(aedId: string) {
  const { dispatch } = useDesk();
  const changes = useLive((state) => state.aedChanges);
  const [known, setKnown] = useState<{ guardian: Guardian | undefined; notices: Notice[] }>();
  const [trouble, setTrouble] = useState<unknown>();

  const read = useCallback(async () => {
    const [guardian, notices] = await Promise.all([foundOrNone(dispatch.guardian(aedId)), dispatch.notices(aedId)]);
    setKnown({ guardian, notices });
    setTrouble(undefined);
  }, [dispatch, aedId]);
  useEffect(() => { read().catch(setTrouble); }, [read, changes]);

  return {
    known,
    trouble,
    keep: async (guardian: Guardian) => { await dispatch.keepGuardian(aedId, guardian); await read(); },
    forget: async () => { await dispatch.forgetGuardian(aedId); await read(); },
  };
}
