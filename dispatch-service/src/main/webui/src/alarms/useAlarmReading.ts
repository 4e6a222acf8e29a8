import { isAtTheDesk, useStaff } from '../auth/roles';
import { useEffect, useMemo } from 'react';
import { useLive } from '../live/store';
import { useDesk } from '../shell/desk';
import { Rereader } from '../live/rereader';
import { alarmsOver } from './api';
import { learnAlarms } from './store';

/** Three of these and whoever is silent is not at the desk. */
const BEAT_MS = 15_000;

/** Keeps the alarms true, wherever in the console one is: reads them when told, and with each beat says that one is here. */
export function useAlarmReading(): void {
  const { http } = useDesk();
  const staff = useStaff();
  const changes = useLive((state) => state.alarmChanges);
  const api = useMemo(() => alarmsOver(http.dispatch), [http]);
  const reader = useMemo(
    () => new Rereader<{ id: string }>(async () => learnAlarms.board(await api.read()), learnAlarms.unread),
    [api],
  );
  const works = staff !== undefined && isAtTheDesk(staff);

  useEffect(() => void reader.wish({ id: 'alarms' }), [reader, changes]);

  useEffect(() => {
    const beat = async () => {
      if (works) await api.here().then(learnAlarms.desk, learnAlarms.unread);
      await reader.wish({ id: 'alarms' });
    };
    void beat();
    const timer = setInterval(() => void beat(), BEAT_MS);
    return () => clearInterval(timer);
  }, [api, reader, works]);
}
