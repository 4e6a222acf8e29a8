import type { Cause, PushedAlert } from '../alert/alert';
import { heading } from '../alert/words';
import { text, word, type Key } from '../text/text';

/** Standard members that the DOM's types do not know. */
export type NoticeOptions = NotificationOptions & { renotify: boolean; vibrate?: number[] };

/** What of an alert stands among the phone's notifications. */
export interface Notice {
  readonly title: string;
  readonly options: NoticeOptions;
}

const LONG_VIBRATION = [500, 150, 500, 150, 500, 150, 500, 150, 500];

/**
 * The one notification of an alert. It rings while the alert is open, and again for a danger or a release; any other later
 * news takes its place without a sound, for a browser takes the subscription away from a page that lets pushes pass unseen.
 * News told again does not ring again.
 */
export function noticeOf(push: PushedAlert, toldBefore: boolean, blurMetres = 0): Notice {
  const notice = unmarked(push, toldBefore, blurMetres);
  return push.practice ? { ...notice, title: text('notice.practice', { title: notice.title }) } : notice;
}

/** The one notification of a test push, which must be shown, and says what it is. */
export function noticeOfTest(): Notice {
  return {
    title: text('notice.test'),
    options: { tag: 'test', icon: '/icons/icon-192.png', badge: '/icons/badge-96.png', renotify: true },
  };
}

/** Somebody would like to know how they are: said once, and no ringing. */
export const noticeOfCheckIn = (): Notice => quietNotice('check-in', text('notice.checkIn'), '/#/checkin', text('notice.open'));

/** A certificate or a membership ends: nothing for the night either. */
export const noticeOfEnding = (): Notice => quietNotice('ending', text('notice.ending'), '/#/memberships');

function quietNotice(tag: string, title: string, page: string, body?: string): Notice {
  const options = { tag, icon: '/icons/icon-192.png', badge: '/icons/badge-96.png', renotify: false, data: { page } };
  return { title, options: body ? { ...options, body } : options };
}

function unmarked(push: PushedAlert, toldBefore: boolean, blurMetres: number): Notice {
  const { title, body } = heading(push.kind, push.offer, blurMetres);
  const common = {
    tag: push.alertId,
    icon: '/icons/icon-192.png',
    badge: '/icons/badge-96.png',
    data: { alertId: push.alertId },
  };
  if (push.state !== 'OPEN') {
    const later = { ...common, body: title };
    if (!push.warns || toldBefore) {
      return { title: laterTitle(push), options: { ...later, silent: true, renotify: false } };
    }
    return {
      title: laterTitle(push),
      options: { ...later, requireInteraction: true, renotify: true, vibrate: LONG_VIBRATION },
    };
  }
  const open = { ...common, body: `${body}\n${text('notice.open')}`, requireInteraction: true };
  if (toldBefore) return { title, options: { ...open, silent: true, renotify: false } };
  return { title, options: { ...open, renotify: true, vibrate: LONG_VIBRATION } };
}

const CAUSES: Readonly<Record<Cause, Key>> = { SCENE_MOVED: 'notice.moved', CHECK: 'notice.check', MESSAGE: 'notice.message' };

function laterTitle({ state, warns, cause }: PushedAlert): string {
  if (!warns || state === 'RELEASED') return word('notice', state);
  if (cause) return text(CAUSES[cause]);
  return text(state === 'ASSIGNED' ? 'notice.danger' : 'notice.dangerAway');
}
