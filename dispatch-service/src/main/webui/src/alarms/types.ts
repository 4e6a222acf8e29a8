import type { components } from '../api/generated/dispatch-service';

type Schemas = components['schemas'];

export type Alarm = Schemas['AlarmOnBoard'];
export type PastAlarm = Schemas['PastAlarm'];
export type AlarmDone = Schemas['AlarmActDone'];
export type AlarmKind = Schemas['AlarmKind'];
export type AlarmBoard = Schemas['AlarmBoard'];
export type AlarmSettings = Schemas['AlarmSettings'];
export type DeskView = Schemas['DeskView'];
export type DeskPerson = Schemas['DeskPerson'];
