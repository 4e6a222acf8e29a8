import { useMemo } from 'react';
import { useKnownNow } from '../live/knownNow';
import { useLive } from '../live/store';
import { boardRows, type BoardRows } from './urgency';

export function useBoardRows(): BoardRows {
  const callouts = useLive((state) => state.callouts);
  const now = useKnownNow();
  return useMemo(() => boardRows(callouts.values(), now), [callouts, now]);
}
