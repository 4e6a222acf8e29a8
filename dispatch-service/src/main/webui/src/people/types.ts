import type { components as DispatchService } from '../api/generated/dispatch-service';
import type { components } from '../api/generated/responder-app-api';

/** What the desk of an organisation reads and says of its people, under the names that these pages speak of it. */
type Schemas = components['schemas'];

export type AskedMember = DispatchService['schemas']['AskedMember'];
export type Fairness = DispatchService['schemas']['Fairness'];
export type FairnessBand = DispatchService['schemas']['FairnessBand'];
export type AftercareLead = Schemas['AftercareLeadView'];
export type CanRing = Schemas['CanRing'];
export type Campaign = Schemas['CampaignView'];
export type CampaignRequest = Schemas['CampaignRequest'];
export type DeskAct = Schemas['DeskActView'];
export type FollowUp = Schemas['FollowUpView'];
export type Member = Schemas['ResponderView'];
export type MemberPage = Schemas['MemberPage'];
export type MemberRecord = Schemas['MemberRecord'];
export type Membership = Schemas['MembershipView'];
export type MembershipDecision = Schemas['MembershipDecision'];
export type MembershipState = Schemas['MembershipState'];
export type Qualification = Schemas['QualificationView'];
export type QualificationCode = Schemas['QualificationCode'];
export type QualificationState = Schemas['QualificationState'];
export type Ringing = Schemas['RingingView'];
export type Tier = Schemas['Tier'];
export type Verification = Schemas['Verification'];
export type VerificationQueue = Schemas['VerificationQueue'];
export type VerificationTask = Schemas['VerificationTask'];
export type WaitingDocument = Schemas['WaitingDocument'];

/** Whom one looks for; empty fields do not matter. */
export interface Wanted {
  q: string;
  /** `lon,lat` */
  near: string;
  within: string;
  qualification: QualificationCode | '';
  state: MembershipState | '';
}
