import type { Role } from '../api/types';
import { millis, spanWords } from '../time/words';
import { ROLES, titleOf } from '../words/names';
import { isSeenTo } from './order';
import type { Alarm, AlarmKind, DeskView } from './types';

export const ALARMS: Record<AlarmKind, string> = {
  PANIC: 'Volunteer in danger',
  NOBODY_ACCEPTED: 'Nobody accepted',
  OVERDUE_CHECK: 'No answer from a volunteer',
  WARNING_UNREAD: 'Warning not read',
  DELIVERY_FAILING: 'No phone has the alert',
  AED_GONE: 'AED missing or locked',
  FOLLOW_UP_OVERDUE: 'Nobody has called them in time',
  DISTRESS: 'Not well after a call',
};

/** What to do about it, in a few words. */
const DO: Record<AlarmKind, string> = {
  PANIC: 'Ring them, send police if needed',
  NOBODY_ACCEPTED: 'Widen, or ring somebody',
  OVERDUE_CHECK: 'Ring them',
  WARNING_UNREAD: 'Ring them',
  DELIVERY_FAILING: 'Ring them: pushes may not arrive',
  AED_GONE: 'Find another device, tell its guardian',
  FOLLOW_UP_OVERDUE: 'Ring them now; the aftercare list says whose it is',
  DISTRESS: 'Ring them; see the aftercare list',
};

/** "Anna Frick. Ring them", "Widen, or ring somebody"; a wall is told a role in place of a name. */
export const doWords = ({ about, kind }: Alarm): string => (about ? `${ROLES[about as Role] ?? about}. ${DO[kind]}` : DO[kind]);

/** "Possible cardiac arrest, Städtle 1". */
export const whereWords = ({ calloutKind, category, address }: Alarm): string =>
  [titleOf({ kind: calloutKind, category }), address].filter(Boolean).join(', ');

/** Who has it, and what comes next if nobody takes it. */
export function ownerWords(alarm: Alarm, me: string | undefined, now: number): string {
  const { owner, offeredTo, unownedSince } = alarm;
  if (owner) {
    const away = isSeenTo(alarm, me) ? '' : `, but is not at a desk${noticeWords(alarm, now)}`;
    const who = owner.subject === me ? 'You see to it' : `${owner.name} sees to it${away}`;
    if (!offeredTo) return who;
    return offeredTo.subject === me ? `${owner.name} asks you to take it over` : `${who}; ${offeredTo.name} is asked to take it over`;
  }
  const nobody = `Nobody sees to it${unownedSince ? `, for ${spanWords(now - millis(unownedSince)).replace('now', 'a moment')}` : ''}`;
  return nobody + noticeWords(alarm, now);
}

/** ". The duty phone is told in 2 min"; nothing when it is not. What was told before the owner took it is told again. */
function noticeWords({ owner, noticeAt, noticeSentAt }: Alarm, now: number): string {
  if (noticeSentAt && !(owner && millis(noticeSentAt) < millis(owner.since))) {
    return `. The duty phone was told ${spanWords(now - millis(noticeSentAt)).replace('now', 'a moment')} ago`;
  }
  if (!noticeAt) return '';
  const left = millis(noticeAt) - now;
  return left > 0 ? `. The duty phone is told in ${spanWords(left).replace('now', 'a moment')}` : '. The duty phone is being told';
}

/** "Clara Coordinator sees to it", "You see to it": each at a desk who has one of these alarms once; nothing when nobody has. */
export function seenToWords(alarms: readonly Alarm[], me: string | undefined): string {
  const owners = new Map(alarms.flatMap((alarm) => (alarm.owner && isSeenTo(alarm, me) ? [[alarm.owner.subject, alarm.owner.name] as const] : [])));
  const others = [...owners].filter(([subject]) => subject !== me).map(([, name]) => name);
  if (owners.size === others.length) return others.length === 0 ? '' : `${others.join(' and ')} ${others.length === 1 ? 'sees' : 'see'} to it`;
  return others.length === 0 ? 'You see to it' : `${others.join(', ')} and you see to it`;
}

/** Who hears of alarms when nobody is at the desk. */
export function deskWords({ leftBy, notices, people }: DeskView): string {
  const why = leftBy ? `${leftBy} has left the desk unattended.` : people.length === 0 ? 'Nobody is at the desk.' : '';
  const who = {
    READY: 'Alarms go to the duty phone at once.',
    NO_CONTACT: 'Alarms reach nobody outside: no duty phone is set.',
    NO_GATEWAY: 'Alarms reach nobody outside: no gateway is set up.',
  }[notices];
  return `${why} ${who}`;
}
