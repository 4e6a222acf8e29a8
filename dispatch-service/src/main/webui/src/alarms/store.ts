import { create } from 'zustand';
import type { Alarm, AlarmBoard, DeskView } from './types';

interface AlarmState {
  /** As last read; undefined until then. */
  alarms: readonly Alarm[] | undefined;
  desk: DeskView | undefined;
  /** Why the last reading failed; undefined when it did not. */
  unread: unknown;
}

/** The alarms that stand, as this page knows them. */
export const useAlarms = create<AlarmState>()(() => ({ alarms: undefined, desk: undefined, unread: undefined }));

export const learnAlarms = {
  board: ({ alarms, desk }: AlarmBoard) => useAlarms.setState({ alarms, desk, unread: undefined }),
  desk: (desk: DeskView) => useAlarms.setState({ desk }),
  unread: (cause: unknown) => useAlarms.setState({ unread: cause }),
};
