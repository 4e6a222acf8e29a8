import type { CodeInWords } from '../api/types';
import type en from './catalogues/en.json';

export type Key = keyof typeof en;
type Values = Readonly<Record<string, string | number>>;

/** A catalogue as the build compiles it: a function for each message. */
export type Catalogue = Readonly<Record<string, (values: Values) => string>>;

/** A code of the contract without words is not assignable: the page would show it bare. */
const everyCodeHasWords: Exclude<CodeInWords, Key> extends never ? true : Exclude<CodeInWords, Key> = true;
void everyCodeHasWords;

let language = 'en';
/** The language as the phone writes it, such as `de-CH`: it decides how dates and numbers look. */
let locale = 'en';
let catalogue: Catalogue = {};

/** From now on every word is said in this language. */
export function speak(tag: string, words: Catalogue): void {
  language = tag;
  locale = globalThis.navigator?.languages?.find((each) => each.split('-')[0] === tag) ?? tag;
  catalogue = words;
}

export const spoken = (): string => language;

/** The words for `key` with its values; a key that is newer than this page is shown rather than break it. */
export function text(key: Key, values: Values = {}): string {
  return catalogue[key]?.(values) ?? key;
}

/** The words for a code, if there are any in the language spoken. */
export const wordsFor = (group: string, code: string): string | undefined => catalogue[`${group}.${code}`]?.({});

/** The words for a code of the service, such as `hazard.DOG`; a code that is newer than this page is shown as it is. */
export function word(group: string, code: string): string {
  return wordsFor(group, code) ?? code.toLowerCase().replaceAll('_', ' ');
}

export function distance(metres: number): string {
  return metres < 1000
    ? text('distance.metres', { count: metres })
    : text('distance.kilometres', { count: (metres / 1000).toLocaleString(locale, { maximumFractionDigits: 1 }) });
}

/** Two instants of one day or of two, in the zone of the region, as a person would say them. */
export function timeWindow(from: string, to: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone,
  });
  return format.formatRange(new Date(from), new Date(to));
}

export function timeOfDay(instant: string | number, timeZone?: string): string {
  return format(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, timeZone);
}

/** Such as "3 March 2027". */
export function day(instant: string | number, timeZone?: string): string {
  return format(instant, { day: 'numeric', month: 'long', year: 'numeric' }, timeZone);
}

export function dayAndTime(instant: string | number, timeZone?: string): string {
  return format(instant, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, timeZone);
}

/** Such as "Monday", which is 0. */
export function weekday(index: number): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + index));
}

/** Such as "12 hours" or "7 days". */
export function duration(hours: number): string {
  const [count, unit] = hours < 48 ? [hours, 'hour'] : [Math.round(hours / 24), 'day'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** Several things in one sentence: "a, b and c". */
export function list(things: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(things);
}

function format(instant: string | number, options: Intl.DateTimeFormatOptions, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat(locale, { ...options, ...(timeZone ? { timeZone } : {}) }).format(new Date(instant));
}
