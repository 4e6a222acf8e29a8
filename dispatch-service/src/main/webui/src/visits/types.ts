import type { components } from '../api/generated/dispatch-service';

type Schemas = components['schemas'];

export type Series = Schemas['SeriesView'];
export type SeriesRequest = Schemas['SeriesRequest'];
export type Visit = Schemas['VisitView'];
export type Weekday = Schemas['DayOfWeek'];
