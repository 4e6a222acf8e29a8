import type { ApiClient } from './types';

const ROLES: Readonly<Record<string, string>> = {
  coordinator: 'Coordinator',
  'clinical-lead': 'Clinical lead',
  admin: 'Administrator',
  wall: 'Wall screen',
};

export const rolesWords = (roles: readonly string[]): string => roles.map((role) => ROLES[role] ?? role).join(', ');

/** What is kept, by the setting that says how long. */
const KEPT: Readonly<Record<string, string>> = {
  'callout.keep.messages': 'Messages between control room and volunteers',
  'callout.keep.call-details': 'Whom a call, or visits that repeat, were about: person, caller, notes, address',
  'callout.keep.client-hours': 'How much API clients asked for, by the hour',
  'callout.keep.staff-seen': 'Who of the staff was at the console, and when',
  'callout.keep.details': 'Details of a call on the volunteer’s side, where its end was never heard of',
  'callout.keep.alerts': 'Volunteers’ alerts, answers and deliveries',
  'callout.keep.fixes': 'Volunteers’ last positions',
  'callout.keep.documents': 'Documents, after they were decided about',
  'callout.keep.undecided-documents': 'Documents that nobody has decided about',
  'callout.keep.gateway-messages': 'That texts, calls and mails were sent',
  'callout.keep.aftercare': 'What volunteers said of how they are, and follow-ups',
  'callout.outbox.keep': 'Messages between the services, once they are sent',
  'callout.consumed.keep': 'Ids of messages that were worked on',
};

export const keptWords = (setting: string): string => KEPT[setting] ?? setting;

const UNITS = [['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]] as const;

/** How long a duration is that ISO 8601 writes without months; undefined for anything else. */
export function secondsOf(iso: string): number | undefined {
  const said = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(iso);
  if (!said) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = said.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** "30 days", "23 hours", "1 hour" of a duration as ISO 8601 writes it; as it stands where it is none of these. */
export function durationWords(iso: string): string {
  const total = secondsOf(iso);
  if (total === undefined) return iso;
  for (const [word, length] of UNITS) {
    if (total >= length * (word === 'day' ? 2 : 1) && total % length === 0) return `${total / length} ${word}${total === length ? '' : 's'}`;
  }
  return iso;
}

/** What somebody types for a time, such as "12 hours" or "30 days", as ISO 8601; undefined for what is neither. */
export function durationOf(text: string): string | undefined {
  const said = /^(\d{1,5})\s*(d|days?|h|hours?)$/i.exec(text.trim());
  if (!said) return undefined;
  const count = Number(said[1]);
  return said[2]?.toLowerCase().startsWith('d') ? `P${count}D` : `PT${count}H`;
}

const number = new Intl.NumberFormat('en-GB');

/** "1,204 requests, 3 refused", and what was taken in although it was too much. */
export function usageWords({ requests, refused, beyondLimit }: Pick<ApiClient, 'requests' | 'refused' | 'beyondLimit'>): string {
  const parts = [
    requests === 1 ? '1 request' : `${number.format(requests)} requests`,
    refused > 0 && `${number.format(refused)} refused`,
    beyondLimit > 0 && `${number.format(beyondLimit)} about incidents beyond the limit, taken in all the same`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** A whole number from 60 to 60,000, nothing for the usual one; undefined for what is neither. */
export function limitOf(text: string): { limit: number | undefined } | undefined {
  const plain = text.trim();
  if (plain === '') return { limit: undefined };
  const limit = Number(plain);
  return /^\d+$/.test(plain) && limit >= 60 && limit <= 60_000 ? { limit } : undefined;
}
