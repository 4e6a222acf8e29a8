import { useMemo } from 'react';
import { useLive } from '../live/store';
import { useNow } from '../time/clock';
import { boardRows, type BoardRows } from './urgency';

/** The instant our knowledge is of: now, or when the connection was lost. What has happened since is not guessed. */
export function useKnownNow(): number {
  const now = useNow();
  const connection = useLive((state) => state.connection);
  return connection.phase === 'lost' ? Math.min(now, connection.since) : now;
}

export function useBoardRows(): BoardRows {
  const callouts = useLive((state) => state.callouts);
  const now = useKnownNow();
  return useMemo(() => boardRows([...callouts.values()].map(({ callout }) => callout), now), [callouts, now]);
}
