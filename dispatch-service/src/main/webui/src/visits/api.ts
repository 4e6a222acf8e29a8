import type { Http } from '../api/http';
import type { Series, SeriesRequest } from './types';

const path = (id: string) => `/v1/care-series/${encodeURIComponent(id)}`;

/** Visits that repeat, one verb a line. */
export function seriesOver(http: Http) {
  return {
    list: () => http.get<Series[]>('/v1/care-series'),
    begin: (request: SeriesRequest) => http.send<Series>('POST', '/v1/care-series', request),
    end: (id: string) => http.send<Series>('PUT', `${path(id)}/end`),
    skip: (id: string, day: string) => http.send<Series>('PUT', `${path(id)}/visits/${day}/skip`),
    resume: (id: string, day: string) => http.send<Series>('DELETE', `${path(id)}/visits/${day}/skip`),
  };
}
