import { useEffect } from 'react';
import type { Config } from '../api/types';
import { useSession } from '../auth/session';
import type { Desk } from './desk';
import { useFollowedRegion } from './useFollowedRegion';

/** The desk of whoever is signed in, told what happens for as long as they are. */
export function useOpenDesk(config: Config): Desk {
  const desk = useFollowedRegion(config);
  const { keeper } = desk;
  const signedIn = useSession((session) => session.phase === 'signed-in');

  useEffect(() => {
    if (!signedIn) return undefined;
    keeper.start();
    return () => keeper.stop();
  }, [keeper, signedIn]);

  return desk;
}
