import { useMemo } from 'react';
import { httpTo, type Http } from '../api/http';
import { accessToken } from '../auth/session';
import { useDesk } from '../shell/desk';
import type {
  AftercareLead, Campaign, CampaignRequest, Fairness, FollowUp, Member, MemberPage, MemberRecord, MembershipDecision, QualificationCode, Ringing, Verification,
  VerificationQueue, Wanted,
} from './types';

export type People = ReturnType<typeof peopleOver>;

const path = (id: string) => `/v1/responders/${encodeURIComponent(id)}`;

/** The people of the caller's organisation, one verb a line. */
export function peopleOver(responders: Http, dispatch: Http) {
  return {
    list: (wanted: Wanted, cursor?: string) => responders.get<MemberPage>(`/v1/responders?${queryOf(wanted, cursor)}`),
    get: (id: string) => responders.get<Member>(path(id)),
    record: (id: string) => responders.get<MemberRecord>(`${path(id)}/record`),
    decide: (id: string, decision: MembershipDecision) => responders.send<Member>('PUT', `${path(id)}/membership`, decision),
    verify: (id: string, code: QualificationCode, word: Verification) =>
      responders.send<Member>('PUT', `${path(id)}/qualifications/${code}`, word),
    document: (id: string, document: string) => responders.file(`${path(id)}/documents/${encodeURIComponent(document)}/content`),
    queue: () => responders.get<VerificationQueue>('/v1/verifications'),
    ringing: () => responders.get<Ringing>('/v1/ringing'),
    fairness: (days: number) => dispatch.get<Fairness>(`/v1/fairness?days=${days}`),
    lead: () => responders.get<AftercareLead>('/v1/follow-ups/lead'),
    followUps: (closed: boolean) => responders.get<FollowUp[]>(`/v1/follow-ups?closed=${closed}`),
    takeFollowUp: (id: string, from?: string) =>
      responders.send<void>('PUT', `/v1/follow-ups/${encodeURIComponent(id)}/owner${from ? `?from=${encodeURIComponent(from)}` : ''}`),
    closeFollowUp: (id: string, note: string) =>
      responders.send<void>('PUT', `/v1/follow-ups/${encodeURIComponent(id)}/closure`, note.trim() ? { note } : {}),
    campaigns: (organisation: string) => responders.get<Campaign[]>(`/v1/organisations/${encodeURIComponent(organisation)}/practice`),
    practise: (organisation: string, campaign: CampaignRequest) =>
      responders.send<Campaign>('POST', `/v1/organisations/${encodeURIComponent(organisation)}/practice`, campaign),
  };
}

/** The query of a page of people. */
export function queryOf({ q, near, within, qualification, state }: Wanted, cursor?: string): string {
  const said = { q: q.trim(), near, within: near && within, qualification, state, cursor };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, value);
  return query.toString();
}

export function usePeople(): People {
  const { config } = useDesk();
  return useMemo(() => peopleOver(httpTo(config.responderUrl, accessToken), httpTo('', accessToken)), [config.responderUrl]);
}
