import { en } from './en';

export type Key = keyof typeof en;
export type Catalogue = Readonly<Record<Key, string>>;

/** Another language is a file like `en.ts` and a line here. */
const catalogues: Readonly<Record<string, Catalogue>> = { en };

const language = globalThis.navigator?.languages?.map((tag) => tag.slice(0, 2)).find((tag) => tag in catalogues) ?? 'en';
const catalogue: Catalogue = catalogues[language] ?? en;

/** The words for `key`, with `{name}` filled in; a key that is newer than this page is shown rather than break it. */
export function text(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  return (catalogue[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The words for a code of the service, such as `hazard.DOG`; a code that is newer than this page is shown as it is. */
export function word(group: string, code: string): string {
  const key = `${group}.${code}`;
  return key in catalogue ? catalogue[key as Key] : code.toLowerCase().replaceAll('_', ' ');
}

const plurals = new Intl.PluralRules(language);

/** The words for `key.one`, `key.other` … by the language's own rules. */
export function counted(key: string, count: number): string {
  const exact = `${key}.${plurals.select(count)}`;
  const template = (exact in catalogue ? exact : `${key}.other`) as Key;
  return text(template, { count: count.toLocaleString(language) });
}

export function distance(metres: number): string {
  return metres < 1000
    ? text('distance.metres', { count: metres })
    : text('distance.kilometres', { count: (metres / 1000).toLocaleString(language, { maximumFractionDigits: 1 }) });
}

/** Two instants of one day or of two, in the zone of the region, as a person would say them. */
export function timeWindow(from: string, to: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone,
  });
  return format.formatRange(new Date(from), new Date(to));
}

export function timeOfDay(instant: string | number, timeZone?: string): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(timeZone ? { timeZone } : {}) })
    .format(new Date(instant));
}
