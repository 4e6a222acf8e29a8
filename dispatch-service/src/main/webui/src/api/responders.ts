import type { Http } from './http';
import type { Member, MemberPage } from './types';

export type Responders = ReturnType<typeof respondersOver>;

/** The responder-app-api as the console uses it, with the same token. */
export function respondersOver(http: Http) {
  return {
    /** Members whose names begin so, a few. */
    named: async (words: string) => (await http.get<MemberPage>(`/v1/responders?limit=8&q=${encodeURIComponent(words)}`)).items,
    get: (responderId: string) => http.get<Member>(`/v1/responders/${encodeURIComponent(responderId)}`),
  };
}
