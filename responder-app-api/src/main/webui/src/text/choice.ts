import { get } from 'idb-keyval';

/** Where the chosen language is kept: the service worker, which cannot read local storage, needs it too. */
export const CHOSEN = 'language';

/** The first of the phone's own languages that there are words in; else English, which is always there. */
export function firstOf(wished: readonly string[], offered: readonly string[]): string {
  return wished.map((tag) => tag.split('-')[0]!.toLowerCase()).find((tag) => offered.includes(tag)) ?? 'en';
}

/** The language that this phone is to speak: the chosen one, else its own. */
export async function languageInUse(offered: readonly string[]): Promise<string> {
  const chosen = await get<string>(CHOSEN).catch(() => undefined);
  return firstOf([...(chosen ? [chosen] : []), ...navigator.languages], offered);
}
