import type { components } from '../api/generated/dispatch-service';
import type { components as Responders } from '../api/generated/responder-app-api';

type Schemas = components['schemas'];

export type Organisation = Schemas['OrganisationView'];
/** As volunteers find it. */
export type DirectoryEntry = Responders['schemas']['OrganisationView'];
export type ApiClient = Schemas['ApiClient'];
export type KeptData = Schemas['KeptData'];
export type KeptDataWish = Schemas['KeptDataWish'];
export type StaffMember = Schemas['StaffMember'];
