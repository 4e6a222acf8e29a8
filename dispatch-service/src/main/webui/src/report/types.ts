import type { components } from '../api/generated/dispatch-service';

type Schemas = components['schemas'];

export type CallReport = Schemas['CallReport'];
export type Figures = Schemas['ReportFigures'];
export type Times = Schemas['ReportTimes'];
export type Crew = Schemas['ReportCrew'];
export type Group = Schemas['Group'];
export type Grouping = Schemas['Grouping'];
export type Causes = Schemas['Causes'];
export type Alarms = Schemas['AlarmCounts'];
export type AreaLayer = Schemas['Layer'];
export type AcceptanceModel = Schemas['AcceptanceModelView'];
export type Kind = Schemas['CalloutKind'];
