import { CARE_CATEGORIES, INCIDENT_CATEGORIES, named, PLACE_TYPES } from '../words/names';
import type { Group, Grouping } from './types';

/** By what callouts can be told apart, as the page asks for it. */
export const GROUPINGS: Record<Grouping, string> = {
  HOUR: 'Hour of the day',
  DAY: 'Day',
  PLACE: 'Kind of place',
  CATEGORY: 'Category',
  POLICY: 'Policy and version',
  CHANNEL: 'First channel',
  AREA: 'Areas',
};

const WITHOUT: Partial<Record<Grouping, string>> = {
  POLICY: 'From before policies were kept',
  CHANNEL: 'Not known to have reached anybody',
  AREA: 'Outside all areas',
};

/** How a group is called: "08:00", "Private home", "Cardiac arrest, version 3". */
export function groupName(by: Grouping, { key, name }: Pick<Group, 'key' | 'name'>): string {
  if (key === '') return WITHOUT[by] ?? 'Not known';
  switch (by) {
    case 'HOUR': return `${key}:00`;
    case 'PLACE': return named(PLACE_TYPES, key);
    case 'CATEGORY': return named({ ...INCIDENT_CATEGORIES, ...CARE_CATEGORIES }, key);
    case 'CHANNEL': return channelName(key);
    case 'POLICY': return `${name ?? 'A policy'}, version ${key.slice(key.lastIndexOf(':') + 1)}`;
    case 'DAY':
    case 'AREA': return key;
  }
}

/** Channels are named by whoever delivers: those without words here are told as they are. */
export function channelName(code: string): string {
  return named({ FCM: 'Push (FCM)', WEB_PUSH: 'Web push', SMS: 'Text message', VOICE: 'Phone call', EMAIL: 'E-mail', STREAM: 'Open page' }, code);
}
