import { useEffect, useState } from 'react';
import type { Config } from '../api/types';
import { loadConfig } from '../config/config';
import { useLive } from '../live/store';
import { openDesk, withConfig, type Desk } from './desk';

/** The desk of the region in use: another one has another map and another clock, while the work on the page goes on. */
export function useFollowedRegion(config: Config): Desk {
  const [desk, setDesk] = useState(() => openDesk(config));
  const inUse = useLive((state) => state.region?.key);
  const shown = desk.config.region.key;

  useEffect(() => {
    if (inUse === undefined || inUse === shown) return undefined;
    let gone = false;
    loadConfig().then(
      (fresh) => { if (!gone) setDesk((before) => withConfig(before, fresh)); },
      () => undefined, // the banner says that the service is away; its return brings the region again
    );
    return () => { gone = true; };
  }, [inUse, shown]);

  return desk;
}
