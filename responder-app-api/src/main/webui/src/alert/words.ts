import type { Kind, Offer, ResponderView } from '../api/types';
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
export function heading(kind: Kind, offer: Offer, blurMetres: number): { title: string; body: string } {
  return {
    title: what(kind, offer.category),
    body: [word('role', offer.role), howFar(offer, blurMetres)].join(' · '),
  };
}

/** What rounding up covers already. */
const EXACT_ENOUGH_METRES = 100;
/** Minutes a metre: a bicycle, and a walk through streets that wind. */
const FASTEST_PACE = 1 / 300;
const SLOWEST_PACE = 1 / 70;

/**
 * How far it is from where dispatch believes this phone to be. Whoever is known only to a kilometre may be that much nearer or
 * farther, and is told so. `blurMetres` is the accuracy of that place.
 */
export function howFar({ distanceMetres, etaMinutes }: Offer, blurMetres = 0): string {
  if (blurMetres <= EXACT_ENOUGH_METRES) return text('alert.far', { distance: distance(distanceMetres), count: etaMinutes });
  const pace = Math.min(SLOWEST_PACE, Math.max(FASTEST_PACE, etaMinutes / Math.max(1, distanceMetres)));
  const most = Math.ceil(etaMinutes + blurMetres * pace);
  const farthest = distance(roundedUp(distanceMetres + blurMetres));
  if (distanceMetres <= blurMetres) return text('alert.farMost', { distance: farthest, count: most });
  return text('alert.farRange', {
    nearest: distance(roundedUp(distanceMetres - blurMetres)),
    farthest,
    least: Math.max(1, Math.floor(etaMinutes - blurMetres * pace)),
    count: most,
  });
}

const roundedUp = (metres: number): number => Math.ceil(metres / 100) * 100;

/** How exactly the service knows where the responder is, in metres; exactly where nobody has said. */
export function blurOf(me: Pick<ResponderView, 'lastFix'> | null | undefined): number {
  return me?.lastFix?.accuracyMetres ?? 0;
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
