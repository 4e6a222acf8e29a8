import type { Http } from './http';
import type { Member } from './types';

export type Responders = ReturnType<typeof respondersOver>;

/** The responder-app-api as the console uses it, with the same token. */
export function respondersOver(http: Http) {
  return {
    get: (responderId: string) => http.get<Member>(`/v1/responders/${encodeURIComponent(responderId)}`),
  };
}
