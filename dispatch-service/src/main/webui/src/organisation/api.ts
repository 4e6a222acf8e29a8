import type { Http } from '../api/http';
import type {
  AftercareLead, ApiClient, CardName, CardText, DescribedOrganisation, KeptData, KeptDataWish, Lockout, LockoutWish, Organisation, OrganisationEntry,
  StaffMember, StepCard,
} from './types';

const retention = (setting: string) => `/v1/retention/${encodeURIComponent(setting)}`;

/** What an organisation consists of, as the services know it; one verb a line. */
const lockout = (kind: Lockout['kind'], who: string) => `/v1/lockouts/${kind}/${encodeURIComponent(who)}`;
const card = (id: string) => `/v1/step-cards/${encodeURIComponent(id)}`;

/** Both, even if one fails; how it failed then. */
async function both(...commands: Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(commands)).find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}

export function organisationOver(http: Http, responders: Http) {
  return {
    get: () => http.get<Organisation>('/v1/organisation'),
    put: (name: string, controlRoomPhone: string) =>
      http.send<Organisation>('PUT', '/v1/organisation', { name, controlRoomPhone }),
    directory: (id: string) => responders.get<DescribedOrganisation>(`/v1/organisations/${encodeURIComponent(id)}`),
    describe: (id: string, entry: OrganisationEntry) =>
      responders.send<DescribedOrganisation>('PUT', `/v1/organisations/${encodeURIComponent(id)}`, entry),
    lead: () => responders.get<AftercareLead>('/v1/follow-ups/lead'),
    nameLead: (subject: string, name: string) => responders.send<void>('PUT', '/v1/follow-ups/lead', { subject, name }),
    dismissLead: () => responders.send<void>('DELETE', '/v1/follow-ups/lead'),
    cards: () => responders.get<StepCard[]>('/v1/step-cards'),
    takeDeliveredCards: () => responders.send<StepCard[]>('POST', '/v1/step-cards/delivered'),
    writeCard: (name: CardName, text: CardText) => responders.send<StepCard>('POST', '/v1/step-cards', { card: name, text }),
    approveCard: (id: string) => responders.send<void>('PUT', `${card(id)}/approval`),
    retireCard: (id: string) => responders.send<void>('DELETE', `${card(id)}/approval`),
    kept: () => http.get<KeptData[]>('/v1/retention'),
    keptOfVolunteers: () => responders.get<KeptData[]>('/v1/retention'),
    keep: (setting: string, wish: KeptDataWish) => http.send<void>('PUT', retention(setting), wish),
    keepOfVolunteers: (setting: string, wish: KeptDataWish) => responders.send<void>('PUT', retention(setting), wish),
    staff: () => http.get<StaffMember[]>('/v1/staff'),
    lockouts: () => http.get<Lockout[]>('/v1/lockouts'),
    lockoutsOfVolunteers: () => responders.get<Lockout[]>('/v1/lockouts'),
    lockStaff: (who: string, wish: LockoutWish) =>
      both(http.send('PUT', lockout('STAFF', who), wish), responders.send('PUT', lockout('STAFF', who), wish)),
    letStaffIn: (who: string) => both(http.send('DELETE', lockout('STAFF', who)), responders.send('DELETE', lockout('STAFF', who))),
    lockClient: (who: string, wish: LockoutWish) => http.send<void>('PUT', lockout('CLIENT', who), wish),
    letClientIn: (who: string) => http.send<void>('DELETE', lockout('CLIENT', who)),
    clients: () => http.get<ApiClient[]>('/v1/api-clients'),
    limit: (client: string, requestsAMinute: number | undefined) =>
      http.send<void>('PUT', `/v1/api-clients/${encodeURIComponent(client)}/limit`, { requestsAMinute }),
  };
}

export type OrganisationApi = ReturnType<typeof organisationOver>;
