import { useMemo } from 'react';
import { useDesk } from '../shell/desk';
import { learn } from '../live/store';
import { alarmsOver, type AlarmsApi } from './api';

/** The verbs, after each of which the alarms are read again: one's own act is not waited for from the stream. */
export function useAlarmsApi(): AlarmsApi {
  const { http } = useDesk();
  return useMemo(() => {
    const api = alarmsOver(http.dispatch);
    const thenRead = <Args extends unknown[], Answer>(act: (...args: Args) => Promise<Answer>) =>
      (...args: Args) => act(...args).finally(learn.alarmsChanged);
    return {
      ...api,
      take: thenRead(api.take),
      release: thenRead(api.release),
      offer: thenRead(api.offer),
      resolve: thenRead(api.resolve),
      reopen: thenRead(api.reopen),
      handOver: thenRead(api.handOver),
      takeOver: thenRead(api.takeOver),
      leaveAlone: thenRead(api.leaveAlone),
      saySettings: thenRead(api.saySettings),
    };
  }, [http]);
}
