import { useCallback, useEffect, useState } from 'react';
import { useLive } from '../live/store';
import type { Device } from './types';
import { useAeds } from './useAeds';

/** One device, read again whenever one has changed. */
export function useDevice(id: string | undefined) {
  const aeds = useAeds();
  const changes = useLive((state) => state.aedChanges);
  const [device, setDevice] = useState<Device>();
  const [trouble, setTrouble] = useState<unknown>();
  const read = useCallback(async () => {
    if (id === undefined) return;
    try {
      setDevice(await aeds.get(id));
      setTrouble(undefined);
    } catch (cause) {
      setTrouble(cause);
    }
  }, [aeds, id]);
  useEffect(() => { void read(); }, [read, changes]);
  return { device, trouble, read };
}
