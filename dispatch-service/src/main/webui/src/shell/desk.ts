import { createContext, useContext } from 'react';
import { dispatchOver, type Dispatch } from '../api/dispatch';
import { httpTo, type Http } from '../api/http';
import { respondersOver, type Responders } from '../api/responders';
import type { Config } from '../api/types';
import { accessToken } from '../auth/session';
import { LiveKeeper } from '../live/keeper';
import { regionTime, type RegionTime } from '../time/words';

/** What every part of a signed-in desk works with. */
export interface Desk {
  config: Config;
  /** Both services, for the parts that speak to them in words of their own. */
  http: { dispatch: Http; responders: Http };
  dispatch: Dispatch;
  responders: Responders;
  keeper: LiveKeeper;
  time: RegionTime;
}

/** The console is served by the dispatch-service, so that service is always the page's own origin. */
export function openDesk(config: Config): Desk {
  const http = { dispatch: httpTo('', accessToken), responders: httpTo(config.responderUrl, accessToken) };
  const dispatch = dispatchOver(http.dispatch);
  return {
    config,
    http,
    dispatch,
    responders: respondersOver(http.responders),
    keeper: new LiveKeeper(dispatch, accessToken),
    time: regionTime(config.region.timeZone),
  };
}

/** The same desk in another region. */
export const withConfig = (desk: Desk, config: Config): Desk =>
  ({ ...desk, config, time: regionTime(config.region.timeZone) });

const Context = createContext<Desk | undefined>(undefined);
export const DeskProvider = Context.Provider;

export function useDesk(): Desk {
  const desk = useContext(Context);
  if (!desk) throw new Error('useDesk outside a desk');
  return desk;
}
