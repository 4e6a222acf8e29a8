import type { components as DispatchService } from './generated/dispatch-service';
import type { components as ResponderAppApi } from './generated/responder-app-api';

/** What both services say and hear, generated from their reviewed contracts, under the names that the console speaks of it. */
type Schemas = DispatchService['schemas'];

export type AedCondition = Schemas['AedCondition'];
export type AedPage = Schemas['AedPage'];
export type AedSource = Schemas['AedSourceView'];
export type AedView = Schemas['AedView'];
export type AlertState = Schemas['AlertState'];
export type AlertSummary = Schemas['AlertSummary'];
export type AssignmentSummary = Schemas['AssignmentSummary'];
/** Some of what is open, each callout whole. */
export type BoardPage = Schemas['BoardPage'];
export type CalloutPage = Schemas['CalloutPage'];
export type CalloutState = Schemas['CalloutState'];
/** A callout as lists give it: without waves, people and timeline. */
export type CalloutSummary = Schemas['CalloutSummary'];
export type CalloutView = Schemas['CalloutView'];
export type CareRequest = Schemas['CareRequest'];
export type Category = Schemas['Category'];
export type Closure = Schemas['ClosureRequest'];
export type Config = Schemas['PageConfig'];
export type Correction = Schemas['IncidentCorrection'] | Schemas['CareCorrection'];
export type Finding = Schemas['Finding'];
export type FindingView = Schemas['FindingView'];
export type Fix = Schemas['PositionView'];
export type Guardian = Schemas['Guardian'];
/** A place that fits what was looked for. */
export type FoundPlace = Schemas['PlaceView'];
export type Hazard = Schemas['Hazard'];
export type IncidentRequest = Schemas['IncidentRequest'];
/** An instant as ISO-8601 text in UTC. */
export type Instant = Schemas['Instant'];
export type Kind = Schemas['CalloutKind'];
export type Location = Schemas['LocationView'];
export type MatchCandidate = Schemas['Considered'];
export type MatchView = Schemas['MatchView'];
export type MatchWave = Schemas['ExplainedWave'];
export type Member = ResponderAppApi['schemas']['ResponderView'];
export type MemberPage = ResponderAppApi['schemas']['MemberPage'];
export type MessageRequest = Schemas['MessageRequest'];
export type MessageView = Schemas['MessageView'];
export type NamedAlertRequest = Schemas['NamedAlertRequest'];
export type Need = Schemas['NeedView'];
export type NeedChange = Schemas['NeedChange'];
export type Notice = Schemas['NoticeView'];
export type Outcome = Schemas['Outcome'];
export type PlacesView = Schemas['PlacesView'];
export type PlaceType = Schemas['PlaceType'];
export type Progress = Schemas['AssignmentState'];
export type Reason = Schemas['ReasonRequest'];
/** The region in use, its roads, and the preparation of the next one; also what the live stream says of it. */
export type RegionView = Schemas['RegionView'];
export type Role = Schemas['Role'];
/** About where somebody is who was considered. */
export type RoughArea = Schemas['RoughArea'];
export type SceneState = Schemas['State'];
export type Setback = Schemas['Setback'];
export type TimelineEntry = Schemas['TimelineView'];
export type TimeWindow = Schemas['Window'];
export type TravelMode = Schemas['TravelMode'];
export type TravelSource = Schemas['TravelSource'];
export type Usability = Schemas['Usability'];
export type Wave = Schemas['WaveView'];
export type Widening = Schemas['Step'];
export type WideningRequest = Schemas['WideningRequest'];
export type WithheldReason = Schemas['WithheldReason'];

/** The categories of the one kind of callout; those of the other are the rest. */
export type CareCategory = Extract<
  Category, 'SHOPPING' | 'MEDICATION_COLLECTION' | 'MEAL' | 'COMPANIONSHIP' | 'CHECK_IN' | 'TRANSPORT' | 'PERSONAL_CARE'
>;
export type IncidentCategory = Exclude<Category, CareCategory>;

/** A place as the pages pass it on. */
export type LonLat = Pick<Location, 'lon' | 'lat'>;

/** What the live stream says; the contract describes it in words only. `type` is a word of the timeline. */
export interface CalloutEvent { id: string; kind: Kind; version: number; state: CalloutState; type: string; at: Instant }
export interface PositionEvent extends Fix { responderId: string; calloutId: string }

/** What a callout was merged into, by whom, and until when that can be undone. */
export type MergerView = Schemas['MergerView'];
export type CrewArrivalRequest = Schemas['CrewArrivalRequest'];
