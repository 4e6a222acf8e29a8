import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive } from '../live/store';
import type { Device, DevicePage, Wanted } from './types';
import { queryOf } from './api';
import { useAeds } from './useAeds';

interface Read { devices: Device[]; total: number; nextCursor: string | undefined }

/** Wishes in quick succession, such as while somebody types, are one, milliseconds. */
const SETTLE_MS = 250;

/** The devices that are wanted, page by page; read again, as far as before, whenever one has changed. */
export function useDevices(wanted: Wanted) {
  const aeds = useAeds();
  const changes = useLive((state) => state.aedChanges);
  const [read, setRead] = useState<Read>();
  const [trouble, setTrouble] = useState<unknown>();
  const [reading, setReading] = useState(true);
  const latest = useRef(0);
  const shown = useRef(0);
  const key = queryOf(wanted);

  const load = useCallback(async (atLeast: number) => {
    const mine = ++latest.current;
    setReading(true);
    try {
      let all: Device[] = [];
      let page: DevicePage | undefined;
      do {
        page = await aeds.list(wanted, page?.nextCursor);
        all = [...all, ...page.items];
      } while (page.nextCursor !== undefined && all.length < atLeast);
      if (mine !== latest.current) return;
      shown.current = all.length;
      setRead({ devices: all, total: page.total, nextCursor: page.nextCursor });
      setTrouble(undefined);
    } catch (cause) {
      if (mine === latest.current) setTrouble(cause);
    } finally {
      if (mine === latest.current) setReading(false);
    }
  }, [aeds, key]);

  useEffect(() => { shown.current = 0; }, [key]);
  useEffect(() => {
    const timer = setTimeout(() => void load(shown.current), read ? SETTLE_MS : 0);
    return () => clearTimeout(timer);
  }, [load, changes]);

  return {
    read,
    reading,
    trouble,
    again: () => void load(shown.current),
    more: read?.nextCursor === undefined ? undefined : () => void load(shown.current + 1),
  };
}
