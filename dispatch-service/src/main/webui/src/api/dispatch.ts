import type { Http } from './http';
import type {
  AedPage, AedSource, AedView, BoardPage, CalloutPage, CalloutView, CareRequest, Closure, Correction, CrewArrivalRequest, Guardian,
  IncidentRequest, Kind, LonLat, MatchView, MergerView, MessageRequest, MessageView, NamedAlertRequest, NeedChange, Notice, PlacesView, Reason, RegionView,
  Role, WideningRequest,
} from './types';

const COLLECTION: Record<Kind, string> = { INCIDENT: '/v1/incidents', CARE_REQUEST: '/v1/care-requests' };

/** Names one callout: each kind has its own collection. */
export interface CalloutRef { kind: Kind; id: string }

const pathOf = (ref: CalloutRef) => `${COLLECTION[ref.kind]}/${encodeURIComponent(ref.id)}`;

const mergerPath = (id: string) => `${COLLECTION.INCIDENT}/${encodeURIComponent(id)}/merger`;

/** What is undone without a body says why in its address; empty when it is not said. */
const because = (path: string, reason: string) => (reason ? `${path}?reason=${encodeURIComponent(reason)}` : path);

const aedPath = (id: string) => `/v1/aeds/${encodeURIComponent(id)}`;

export type Dispatch = ReturnType<typeof dispatchOver>;

/** The dispatch-service as the console uses it, one verb a line. */
export function dispatchOver(http: Http) {
  return {
    get: (ref: CalloutRef) => http.get<CalloutView>(pathOf(ref)),
    match: (ref: CalloutRef) => http.get<MatchView>(`${pathOf(ref)}/match`),
    raiseIncident: (request: IncidentRequest) => http.send<CalloutView>('POST', COLLECTION.INCIDENT, request),
    raiseCare: (request: CareRequest) => http.send<CalloutView>('POST', COLLECTION.CARE_REQUEST, request),
    correct: (ref: CalloutRef, correction: Correction) => http.send<CalloutView>('PATCH', pathOf(ref), correction),
    close: (ref: CalloutRef, closure: Closure) => http.send<CalloutView>('PUT', `${pathOf(ref)}/closure`, closure),
    merge: (id: string, into: string) => http.send<CalloutView>('PUT', `${mergerPath(id)}`, { into }),
    unmerge: (id: string, reason: string) => http.send<CalloutView>('DELETE', because(mergerPath(id), reason)),
    merger: (id: string) => http.get<MergerView>(mergerPath(id)),
    tellApart: (id: string, other: string) =>
      http.send<CalloutView>('PUT', `${COLLECTION.INCIDENT}/${id}/distinctions/${other}`),
    suspectAgain: (id: string, other: string) =>
      http.send<CalloutView>('DELETE', `${COLLECTION.INCIDENT}/${id}/distinctions/${other}`),
    override: (ref: CalloutRef, why: Reason) => http.send<CalloutView>('PUT', `${pathOf(ref)}/override`, why),
    takeBackOverride: (ref: CalloutRef, why: Reason) => http.send<CalloutView>('PUT', `${pathOf(ref)}/withholding`, why),
    release: (ref: CalloutRef, assignmentId: string, why: Reason) =>
      http.send<CalloutView>('PUT', `${pathOf(ref)}/assignments/${assignmentId}/release`, why),
    widen: (ref: CalloutRef, id: string, widening: WideningRequest) =>
      http.send<CalloutView>('PUT', `${pathOf(ref)}/widenings/${id}`, widening),
    takeBackWidening: (ref: CalloutRef, id: string, reason: string) =>
      http.send<CalloutView>('DELETE', because(`${pathOf(ref)}/widenings/${id}`, reason)),
    alert: (ref: CalloutRef, responderId: string, why: NamedAlertRequest) =>
      http.send<CalloutView>('PUT', `${pathOf(ref)}/alerts/${responderId}`, why),
    withdraw: (ref: CalloutRef, responderId: string, { reason, version }: Reason) =>
      http.send<CalloutView>('DELETE', `${pathOf(ref)}/alerts/${responderId}?reason=${encodeURIComponent(reason)}${version === undefined ? '' : `&version=${version}`}`),
    want: (ref: CalloutRef, role: Role, change: NeedChange) =>
      http.send<CalloutView>('PUT', `${pathOf(ref)}/needs/${role}`, change),
    standDown: (ref: CalloutRef, why: Reason) => http.send<CalloutView>('PUT', `${pathOf(ref)}/stand-down`, why),
    reopen: (ref: CalloutRef, why: Reason) => http.send<CalloutView>('PUT', `${pathOf(ref)}/reopening`, why),
    crewArrived: (ref: CalloutRef, arrival: CrewArrivalRequest) =>
      http.send<CalloutView>('PUT', `${pathOf(ref)}/crew-arrival`, arrival),
    takeBackCrewArrival: (ref: CalloutRef, reason: string) =>
      http.send<CalloutView>('DELETE', because(`${pathOf(ref)}/crew-arrival`, reason)),
    messages: (ref: CalloutRef) => http.get<MessageView[]>(`${pathOf(ref)}/messages`),
    write: (ref: CalloutRef, message: MessageRequest) => http.send<MessageView>('POST', `${pathOf(ref)}/messages`, message),
    takeAlarm: (ref: CalloutRef, assignmentId: string) =>
      http.send<void>('PUT', `${pathOf(ref)}/assignments/${assignmentId}/alarm/owner`, {}),
    aeds: (west: number, south: number, east: number, north: number) =>
      http.get<AedView[]>(`/v1/aeds?bbox=${[west, south, east, north].map((d) => d.toFixed(5)).join(',')}`),
    aedSources: () => http.get<AedSource[]>('/v1/aed-sources'),
    unknownHours: (cursor?: string) =>
      http.get<AedPage>(`/v1/aeds/unknown-hours?limit=25${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`),
    mendHours: (aedId: string, openingHours: string) =>
      http.send<AedView>('PUT', `${aedPath(aedId)}/opening-hours`, { openingHours }),
    guardian: (aedId: string) => http.get<Guardian>(`${aedPath(aedId)}/guardian`),
    keepGuardian: (aedId: string, guardian: Guardian) => http.send<Guardian>('PUT', `${aedPath(aedId)}/guardian`, guardian),
    forgetGuardian: (aedId: string) => http.send<void>('DELETE', `${aedPath(aedId)}/guardian`),
    notices: (aedId: string) => http.get<Notice[]>(`${aedPath(aedId)}/notices`),
    places: (text: string, near: LonLat | undefined) =>
      http.get<PlacesView>(`/v1/places?q=${encodeURIComponent(text)}${near ? `&near=${near.lon},${near.lat}` : ''}`),
    region: () => http.get<RegionView>('/v1/region'),
    /** All that is open, each callout whole. */
    board: () => pages(async (more) => {
      const { callouts, nextCursor } = await http.get<BoardPage>(`/v1/board?limit=50${more}`);
      return { items: callouts, nextCursor };
    }),
    listOpen: (kind: Kind) => pages((more) => http.get<CalloutPage>(`${COLLECTION[kind]}?state=OPEN&limit=100${more}`)),
  };
}

/** All pages, one after the other. */
async function pages<Item>(read: (more: string) => Promise<{ items: Item[]; nextCursor?: string | undefined }>): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor ? `&cursor=${encodeURIComponent(cursor)}` : '');
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}
