import { useNow } from '../time/clock';
import { useLive, type Connection } from './store';

/** The instant our knowledge is of: now, or when the connection was lost. What has happened since is not guessed. */
export const knownAt = (now: number, connection: Connection): number =>
  connection.phase === 'lost' ? Math.min(now, connection.since) : now;

/** {@link knownAt} for the page, in whole seconds. */
export function useKnownNow(): number {
  const now = useNow();
  const connection = useLive((state) => state.connection);
  return knownAt(now, connection);
}
