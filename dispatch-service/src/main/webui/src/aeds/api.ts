import type { Http } from '../api/http';
import type { CheckPlan, Device, DevicePage, DeviceRequest, HandOut, ImportReport, Source, Wanted } from './types';

export type Aeds = ReturnType<typeof aedsOver>;

const path = (id: string) => `/v1/aeds/${encodeURIComponent(id)}`;

/** The devices of the region and their lists, one verb a line. */
export function aedsOver({ dispatch, responders }: { dispatch: Http; responders: Http }) {
  return {
    list: (wanted: Wanted, cursor?: string) => dispatch.get<DevicePage>(`/v1/aeds/devices?${queryOf(wanted, cursor)}`),
    get: (id: string) => dispatch.get<Device>(path(id)),
    add: (device: DeviceRequest) => dispatch.send<{ id: string }>('POST', '/v1/aeds', device),
    describe: (id: string, device: DeviceRequest) => dispatch.send<unknown>('PUT', path(id), device),
    remove: (id: string, reason: string) => dispatch.send<void>('DELETE', `${path(id)}?reason=${encodeURIComponent(reason)}`),
    bringBack: (id: string) => dispatch.send<unknown>('DELETE', `${path(id)}/retirement`),
    say: (id: string, condition: Device['condition'], reason: string) =>
      dispatch.send<unknown>('PUT', `${path(id)}/condition`, { condition, reason }),
    plan: (id: string, plan: CheckPlan) => dispatch.send<Device>('PUT', `${path(id)}/check-plan`, plan),
    checked: (id: string, plan: CheckPlan) => dispatch.send<Device>('PUT', `${path(id)}/check`, plan),
    handOuts: (id?: string) => dispatch.get<HandOut[]>(`${id === undefined ? '/v1/aeds' : path(id)}/code-hand-outs`),
    photo: (id: string) => responders.file(`${path(id)}/photo`),
    sources: () => dispatch.get<Source[]>('/v1/aed-sources'),
    lastImport: (source: string) => dispatch.get<ImportReport>(`/v1/aed-sources/${encodeURIComponent(source)}/last-import`),
    retireList: (source: string) => dispatch.send<void>('DELETE', `/v1/aed-sources/${encodeURIComponent(source)}/devices`),
    take: (list: File, type: string, parameters: URLSearchParams) =>
      dispatch.upload<ImportReport>('POST', `/v1/aeds/import?${parameters}`, list, type),
  };
}

/** The query of a page of the table. */
export function queryOf({ conditions, source, text, dueBy, usability, retired }: Wanted, cursor?: string): string {
  const query = new URLSearchParams(conditions.map((condition) => ['condition', condition]));
  const said = { usability, source, q: text.trim(), dueBy, retired: retired && 'true', cursor };
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, value);
  return query.toString();
}
