import type { Http } from '../api/http';
import type { AlarmBoard, AlarmSettings, DeskView, PastAlarm } from './types';

const pathOf = (id: string) => `/v1/alarms/${encodeURIComponent(id)}`;

export type AlarmsApi = ReturnType<typeof alarmsOver>;

/** Alarms and the desk at the dispatch-service. */
export const alarmsOver = (http: Http) => ({
  read: () => http.get<AlarmBoard>('/v1/alarms'),
  past: (calloutId: string) => http.get<PastAlarm[]>(`/v1/alarms/of-callout/${encodeURIComponent(calloutId)}`),
  take: (id: string) => http.send<void>('PUT', `${pathOf(id)}/owner`),
  release: (id: string) => http.send<void>('DELETE', `${pathOf(id)}/owner`),
  offer: (id: string, to: string) => http.send<void>('PUT', `${pathOf(id)}/offer`, { to }),
  resolve: (id: string, note: string) => http.send<void>('PUT', `${pathOf(id)}/resolution`, { note }),
  reopen: (id: string) => http.send<void>('DELETE', `${pathOf(id)}/resolution`),
  handOver: (to: string) => http.send<void>('PUT', '/v1/alarms/hand-over', { to }),
  takeOver: () => http.send<void>('PUT', '/v1/alarms/hand-over/acceptance'),
  settings: () => http.get<AlarmSettings>('/v1/alarms/settings'),
  saySettings: (settings: AlarmSettings) => http.send<AlarmSettings>('PUT', '/v1/alarms/settings', settings),
  here: () => http.send<DeskView>('PUT', '/v1/desk/presence'),
  leaveAlone: (unattended: boolean) => http.send<DeskView>('PUT', '/v1/desk/unattended', { unattended }),
});
