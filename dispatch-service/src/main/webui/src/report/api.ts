import type { Http } from '../api/http';
import type { AcceptanceModel, Alarms, AreaLayer, CallReport, Causes, Grouping, Kind } from './types';

/** Which callouts a report is about; both days are part of it. */
export interface Question { from: string; to: string; kind: Kind; by: Grouping; layer: string | undefined }

const days = ({ from, to, kind }: Question) => `from=${from}&to=${to}&kind=${kind}`;

const groups = ({ by, layer }: Question) => `&by=${by}${by === 'AREA' && layer ? `&layer=${encodeURIComponent(layer)}` : ''}`;

/** The reports of the dispatch-service, one verb a line. */
export function reportsOver(http: Http) {
  return {
    calls: (question: Question) => http.get<CallReport>(`/v1/reports/calls?${days(question)}${groups(question)}`),
    causes: (question: Question) => http.get<Causes>(`/v1/reports/causes?${days(question)}`),
    alarms: ({ from, to }: Pick<Question, 'from' | 'to'>) => http.get<Alarms>(`/v1/reports/alarms?from=${from}&to=${to}`),
    acceptance: () => http.get<AcceptanceModel>('/v1/acceptance-model'),
    layers: () => http.get<AreaLayer[]>('/v1/area-layers'),
    addLayer: (name: string, property: string, areas: unknown) =>
      http.send<AreaLayer>('POST', '/v1/area-layers', { name, property, areas }),
    removeLayer: (id: string) => http.send<void>('DELETE', `/v1/area-layers/${encodeURIComponent(id)}`),
  };
}

export type Reports = ReturnType<typeof reportsOver>;
