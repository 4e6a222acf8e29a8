import type { components } from '../api/generated/dispatch-service';

type Schemas = components['schemas'];

export type CheckPlan = Schemas['CheckPlan'];
export type Device = Schemas['AedDeviceView'];
export type DevicePage = Schemas['AedDevicePage'];
export type DeviceRequest = Schemas['AedRequest'];
export type GuardianWord = Schemas['GuardianWord'];
export type HandOut = Schemas['CodeHandOutView'];
export type ImportReport = Schemas['AedImportReport'];
export type Source = Schemas['AedSourceView'];

/** Which devices the table shows. */
export interface Wanted { conditions: readonly Device['condition'][]; source: string; text: string; dueBy?: string; usability?: Device['usability'] | ''; retired?: boolean }
