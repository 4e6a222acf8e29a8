import type { components } from '../api/generated/dispatch-service';

type Schemas = components['schemas'];

/** The same with lists of any length: the contract's own limits of how many are judged by the service. */
type Loose<T> = T extends readonly (infer Item)[] ? Loose<Item>[] : T extends object ? { [K in keyof T]: Loose<T[K]> } : T;

export type Act = Schemas['PolicyActView'];
export type Aim = Schemas['Aim'];
export type Circumstance = Schemas['Circumstance'];
export type DryRun = Schemas['DryRunView'];
export type DryRunRequest = Schemas['DryRunRequest'];
export type Policy = Loose<Schemas['Policy']>;
export type PolicyView = Schemas['PolicyView'];
export type Qualification = Schemas['Qualification'];
export type Summary = Schemas['PolicySummary'];
export type Tier = Schemas['Tier'];
export type Version = Schemas['PolicyVersionView'];
export type AgeGroup = Schemas['AgeGroup'];
export type WantedRole = Policy['roles'][number];
