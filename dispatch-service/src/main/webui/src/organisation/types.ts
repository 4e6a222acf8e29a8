import type { components } from '../api/generated/dispatch-service';
import type { components as Responders } from '../api/generated/responder-app-api';

type Schemas = components['schemas'];
type Volunteers = Responders['schemas'];

export type Organisation = Schemas['OrganisationView'];
/** As volunteers find it. */
export type DescribedOrganisation = Volunteers['OrganisationView'];
export type OrganisationEntry = Volunteers['OrganisationEntry'];
export type QualificationCode = Volunteers['QualificationCode'];
export type AftercareLead = Volunteers['AftercareLeadView'];
export type StepCard = Volunteers['StepCardView'];
export type CardName = Volunteers['Card'];
export type CardText = Volunteers['CardText'];
export type CardWords = Volunteers['CardWords'];
export type ApiClient = Schemas['ApiClient'];
export type KeptData = Schemas['KeptData'];
export type KeptDataWish = Schemas['KeptDataWish'];
export type StaffMember = Schemas['StaffMember'];
export type Lockout = Schemas['Lockout'];
export type LockoutWish = Schemas['LockoutRequest'];
