import type { ComponentType } from 'preact';
import type { ResponderView } from '../api/types';
import type { Key } from '../text/text';
import type { SymbolName } from '../ui/Symbol';

/** What a page is given: whose phone it is, and what stands behind its name in the address (`#/aed/12` gives "12"). */
export interface PageProps {
  readonly me: ResponderView;
  readonly rest: string;
}

export interface PageEntry {
  /** Brings the page's own code, which no other screen waits for. */
  readonly load: () => Promise<ComponentType<PageProps>>;
  /** Its line in the list on the home screen; without one it is reached from another page. */
  readonly menu?: { readonly title: Key; readonly symbol: SymbolName };
}

/** The pages behind the home screen, in the order of its list: `#/language` shows `language`. */
export const pages = {
  hours: {
    load: () => import('../ready/HoursPage').then((module) => module.HoursPage),
    menu: { title: 'hours.title', symbol: 'clock' },
  },
  wishes: {
    load: () => import('../ready/WishesPage').then((module) => module.WishesPage),
    menu: { title: 'wishes.title', symbol: 'heart' },
  },
  places: {
    load: () => import('../ready/PlacesPage').then((module) => module.PlacesPage),
    menu: { title: 'places.title', symbol: 'place' },
  },
  location: {
    load: () => import('../ready/LocationPage').then((module) => module.LocationPage),
    menu: { title: 'location.title', symbol: 'circle' },
  },
  data: {
    load: () => import('../privacy/DataPage').then((module) => module.DataPage),
    menu: { title: 'data.title', symbol: 'lock' },
  },
  check: {
    load: () => import('../check/CheckPage').then((module) => module.CheckPage),
    menu: { title: 'ring.title', symbol: 'check' },
  },
  practice: {
    load: () => import('../practice/PracticePage').then((module) => module.PracticePage),
    menu: { title: 'practice.title', symbol: 'heart' },
  },
  memberships: {
    load: () => import('../join/MembershipsPage').then((module) => module.MembershipsPage),
    menu: { title: 'memberships.title', symbol: 'organisation' },
  },
  organisation: { load: () => import('../join/OrganisationPage').then((module) => module.OrganisationPage) },
  documents: {
    load: () => import('../join/DocumentsPage').then((module) => module.DocumentsPage),
    menu: { title: 'documents.title', symbol: 'document' },
  },
  contacts: {
    load: () => import('../join/ContactsPage').then((module) => module.ContactsPage),
    menu: { title: 'contacts.title', symbol: 'phone' },
  },
  about: {
    load: () => import('../join/AboutPage').then((module) => module.AboutPage),
    menu: { title: 'about.title', symbol: 'person' },
  },
  care: {
    load: () => import('../care/CarePage').then((module) => module.CarePage),
    menu: { title: 'care.title', symbol: 'heart' },
  },
  calls: {
    load: () => import('../aftercare/CallsPage').then((module) => module.CallsPage),
    menu: { title: 'calls.title', symbol: 'clock' },
  },
  checkin: {
    load: () => import('../aftercare/CheckInPage').then((module) => module.CheckInPage),
  },
  language: {
    load: () => import('../settings/LanguagePage').then((module) => module.LanguagePage),
    menu: { title: 'language.title', symbol: 'language' },
  },
  portrait: {
    load: () => import('../settings/PortraitPage').then((module) => module.PortraitPage),
    menu: { title: 'portrait.title', symbol: 'person' },
  },
} as const satisfies Readonly<Record<string, PageEntry>>;

export type PageName = keyof typeof pages;

export const entryOf = (name: string): PageEntry | undefined =>
  Object.hasOwn(pages, name) ? pages[name as PageName] : undefined;
