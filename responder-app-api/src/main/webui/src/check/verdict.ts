import type { DeviceView } from '../api/types';
import type { PushHealth } from '../app/store';
import type { Key } from '../text/text';

export interface RingVerdict {
  readonly words: Key;
  readonly tone: 'good' | 'warn' | 'bad';
}

/** Would this phone wake its owner? Said only as far as it is proven. */
export function ringVerdict(device: DeviceView | undefined, health: PushHealth, notifications: Notifications): RingVerdict {
  if (notifications !== 'GRANTED' && health !== 'PAGE_ONLY') return { words: 'ring.cannot', tone: 'bad' };
  if (health === 'PAGE_ONLY') return { words: 'ring.pageOnly', tone: 'warn' };
  if (health !== 'READY' || !device || device.retired) return { words: 'ring.cannot', tone: 'bad' };
  return device.canRing === 'PROVEN' ? { words: 'ring.proven', tone: 'good' } : { words: 'ring.unproven', tone: 'warn' };
}

export type Notifications = 'GRANTED' | 'DENIED' | 'NOT_ASKED' | 'UNSUPPORTED';

export function notificationsAllowed(): Notifications {
  if (!('Notification' in globalThis)) return 'UNSUPPORTED';
  switch (Notification.permission) {
    case 'granted':
      return 'GRANTED';
    case 'denied':
      return 'DENIED';
    default:
      return 'NOT_ASKED';
  }
}
