import type { PushedAlert } from '../alert/alert';
import { heading } from '../alert/words';
import { text, word } from '../text/text';

/** Standard members that the DOM's types do not know. */
export type NoticeOptions = NotificationOptions & { renotify: boolean; vibrate?: number[] };

/** What of an alert stands among the phone's notifications. */
export interface Notice {
  readonly title: string;
  readonly options: NoticeOptions;
}

/**
 * The one notification of an alert. It rings while the alert is open; every later news takes its place without a sound, for
 * a browser takes the subscription away from a page that lets pushes pass unseen. News told again does not ring again.
 */
export function noticeOf(push: PushedAlert, toldBefore: boolean): Notice {
  const { title, body } = heading(push.kind, push.offer);
  const common = {
    tag: push.alertId,
    icon: '/icons/icon-192.png',
    badge: '/icons/badge-96.png',
    data: { alertId: push.alertId },
  };
  if (push.state !== 'OPEN') {
    return { title: word('notice', push.state), options: { ...common, body: title, silent: true, renotify: false } };
  }
  const open = { ...common, body: `${body}\n${text('notice.open')}`, requireInteraction: true };
  if (toldBefore) return { title, options: { ...open, silent: true, renotify: false } };
  return { title, options: { ...open, renotify: true, vibrate: [500, 150, 500, 150, 500, 150, 500, 150, 500] } };
}
