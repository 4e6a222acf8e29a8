import type { Http } from '../api/http';
import type { Act, DryRun, DryRunRequest, Policy, PolicyView, Summary, Version } from './types';

export type Policies = ReturnType<typeof policiesOver>;

const path = (id: string) => `/v1/policies/${encodeURIComponent(id)}`;

/** An organisation's policies, one verb a line. */
export function policiesOver(http: Http) {
  return {
    list: () => http.get<Summary[]>('/v1/policies'),
    elsewhere: () => http.get<Policy[]>('/v1/policies/published-elsewhere'),
    get: (id: string) => http.get<PolicyView>(path(id)),
    versions: (id: string) => http.get<Version[]>(`${path(id)}/versions`),
    version: (id: string, version: number) => http.get<Version>(`${path(id)}/versions/${version}`),
    history: (id: string) => http.get<Act[]>(`${path(id)}/history`),
    create: (policy: Policy, comment: string) => http.send<PolicyView>('POST', '/v1/policies', { policy, comment }),
    write: (id: string, policy: Policy, comment: string) => http.send<Version>('PUT', path(id), { policy, comment }),
    publish: (id: string, version: number, reason: string) =>
      http.send<PolicyView>('PUT', `${path(id)}/published`, { version, ...(reason && { reason }) }),
    rollBack: (id: string, version: number, reason: string) =>
      http.send<PolicyView>('POST', `${path(id)}/roll-backs`, { version, reason }),
    retire: (id: string, reason: string) => http.send<void>('DELETE', `${path(id)}?${new URLSearchParams({ reason }).toString()}`),
    dryRun: (id: string, version: number, request: DryRunRequest) =>
      http.send<DryRun>('POST', `${path(id)}/dry-run?version=${version}`, request),
  };
}
