import type { Place } from '../api/types';

/** Hands a place over to the phone's own navigation: Apple's by its scheme, all others by `geo:` (RFC 5870). */
export function navigationLink(place: Place, label = '', userAgent = navigator.userAgent): string {
  const at = `${place.lat},${place.lon}`;
  if (/iPhone|iPad/.test(userAgent)) return `maps://?daddr=${at}`;
  return `geo:${at}?q=${at}${label ? `(${encodeURIComponent(label)})` : ''}`;
}
