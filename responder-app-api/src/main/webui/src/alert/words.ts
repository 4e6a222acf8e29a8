import type { Kind, Offer } from '../api/types';
import { distance, text, word } from '../text/text';

/** "Possible" is said of every incident: half of the arrest alerts are not one. */
export function what(kind: Kind, category: Offer['category']): string {
  const name = word('category', category);
  return kind === 'INCIDENT' ? text('alert.possible', { what: name }) : name;
}

/** What is asked of somebody; whoever carries a defibrillator is never sent to fetch another. */
export function task(role: Offer['role'], carriesAed: boolean): string {
  return role === 'AED_RUNNER' && carriesAed ? text('role.own') : word('role', role);
}

/** Title and line of the notification, no more than the offer itself says. */
export function heading(kind: Kind, offer: Offer): { title: string; body: string } {
  return {
    title: what(kind, offer.category),
    body: [word('role', offer.role), howFar(offer)].join(' · '),
  };
}

export function howFar(offer: Offer): string {
  return text('alert.far', { distance: distance(offer.distanceMetres), count: offer.etaMinutes });
}

/** How long ago, coarsely: nobody needs seconds here. */
export function ageOf(fromMs: number, nowMs: number): string {
  const minutes = Math.floor((nowMs - fromMs) / 60_000);
  if (minutes < 1) return text('age.now');
  if (minutes < 60) return text('age.minutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? text('age.hours', { count: hours }) : text('age.days', { count: Math.floor(hours / 24) });
}

/** Seconds as the minutes a person would say, never "0". */
export function minutesOf(seconds: number): string {
  return text('minutes', { count: Math.max(1, Math.round(seconds / 60)) });
}
