import { useMemo } from 'react';
import { useDesk } from '../shell/desk';
import { useByNow } from '../time/clock';
import { aedsOver, type Aeds } from './api';
import { dayIn } from './days';

/** The devices as the services tell and change them. */
export function useAeds(): Aeds {
  const { http } = useDesk();
  return useMemo(() => aedsOver(http), [http]);
}

/** The day that it is in the region. */
export function useToday(): string {
  const { config } = useDesk();
  return useByNow((now) => dayIn(config.region.timeZone, now));
}
