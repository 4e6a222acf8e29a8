import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Callouts } from '../live/merge';
import { useLive } from '../live/store';
import { useDesk } from '../shell/desk';
import { seriesOver } from './api';
import type { Series } from './types';

/** The series that go on, and what can be done about them; a change shows the series as the service has it then. */
export function useSeries() {
  const { http } = useDesk();
  const api = useMemo(() => seriesOver(http.dispatch), [http]);
  const [all, setAll] = useState<readonly Series[]>();
  const [trouble, setTrouble] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  const news = useLive(({ callouts }) => newsOf(callouts));
  const again = useCallback(() => setAttempt((n) => n + 1), []);

  useEffect(() => {
    let left = false;
    setTrouble(undefined);
    api.list().then((read) => { if (!left) setAll(read); }, (cause: unknown) => { if (!left) setTrouble(cause); });
    return () => { left = true; };
  }, [api, attempt, news]);

  const take = (changed: Series) => setAll((known) => known?.map((each) => (each.id === changed.id ? changed : each)));
  return {
    all, trouble, again,
    end: async (id: string) => take(await api.end(id)),
    skip: async (id: string, day: string) => take(await api.skip(id, day)),
    resume: async (id: string, day: string) => take(await api.resume(id, day)),
  };
}

/** Changes when anything happens to a care request that is open, so that it is read what became of its visit. */
const newsOf = (callouts: Callouts): string =>
  [...callouts.values()]
    .filter(({ callout }) => callout.kind === 'CARE_REQUEST')
    .map(({ callout: { id, version } }) => `${id} ${version}`)
    .join();

export type Acts = Pick<ReturnType<typeof useSeries>, 'end' | 'skip' | 'resume'>;
