import type { Http } from '../api/http';
import type { ApiClient, DirectoryEntry, KeptData, KeptDataWish, Organisation, StaffMember } from './types';

const retention = (setting: string) => `/v1/retention/${encodeURIComponent(setting)}`;

/** What an organisation consists of, as the services know it; one verb a line. */
export function organisationOver(http: Http, responders: Http) {
  return {
    get: () => http.get<Organisation>('/v1/organisation'),
    put: (name: string, controlRoomPhone: string) =>
      http.send<Organisation>('PUT', '/v1/organisation', { name, controlRoomPhone }),
    directory: (id: string) => responders.get<DirectoryEntry>(`/v1/organisations/${encodeURIComponent(id)}`),
    kept: () => http.get<KeptData[]>('/v1/retention'),
    keptOfVolunteers: () => responders.get<KeptData[]>('/v1/retention'),
    keep: (setting: string, wish: KeptDataWish) => http.send<void>('PUT', retention(setting), wish),
    keepOfVolunteers: (setting: string, wish: KeptDataWish) => responders.send<void>('PUT', retention(setting), wish),
    staff: () => http.get<StaffMember[]>('/v1/staff'),
    clients: () => http.get<ApiClient[]>('/v1/api-clients'),
    limit: (client: string, requestsAMinute: number | undefined) =>
      http.send<void>('PUT', `/v1/api-clients/${encodeURIComponent(client)}/limit`, { requestsAMinute }),
  };
}

export type OrganisationApi = ReturnType<typeof organisationOver>;
