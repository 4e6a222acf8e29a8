import { useCallback, useEffect, useMemo, useState } from 'react';
import { useDesk } from '../shell/desk';
import { policiesOver, type Policies } from './api';
import type { PolicyView, Version } from './types';

/** The organisation's policies as the service tells and changes them. */
export function usePolicies(): Policies {
  const { http } = useDesk();
  return useMemo(() => policiesOver(http.dispatch), [http]);
}

/** Something read once, and again when asked; what was read stays while it is read again. */
export function useRead<T>(ask: () => Promise<T>, key: unknown) {
  const [read, setRead] = useState<{ key: unknown; value: T }>();
  const [trouble, setTrouble] = useState<unknown>();
  const again = useCallback(async () => {
    try {
      const value = await ask();
      setRead({ key, value });
      setTrouble(undefined);
    } catch (cause) {
      setTrouble(cause);
    }
    // What is asked goes with its key.
  }, [key]);
  useEffect(() => { void again(); }, [again]);
  return { value: read !== undefined && read.key === key ? read.value : undefined, trouble, again };
}

/** A policy with all its versions, the first one first. */
export interface Known { policy: PolicyView; versions: Version[] }

export function usePolicy(id: string) {
  const policies = usePolicies();
  return useRead<Known>(async () => {
    const [policy, versions] = await Promise.all([policies.get(id), policies.versions(id)]);
    return { policy, versions };
  }, id);
}

/** What a version says; undefined while it is read. */
export function useVersion(id: string, version: number | undefined) {
  const policies = usePolicies();
  return useRead(async () => (version === undefined ? undefined : policies.version(id, version)), `${id} ${version ?? ''}`);
}
