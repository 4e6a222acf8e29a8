import { del, get, set } from 'idb-keyval';
import { change } from '../app/store';
import { CHOSEN, firstOf, languageInUse } from './choice';
import { speak, type Catalogue } from './text';

/** Another language is another file beside these. */
const files = import.meta.glob<Catalogue>('./catalogues/*.json', { import: 'default' });

const tagOf = (path: string): string => /([a-z]+)\.json$/.exec(path)![1]!;

export const languages: readonly string[] = Object.keys(files).map(tagOf);

/** What a language calls itself. */
export function nameOf(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

const AGAIN_MS = 3000;

/** Speaks the language of this phone; before this there are no words to show, so it is tried until there are. */
export async function openLanguage(): Promise<void> {
  // Most phones are to speak their own language, so its words come while it is looked up whether another was chosen.
  wordsOf(firstOf(navigator.languages, languages)).catch(() => undefined);
  for (;;) {
    try {
      return await use(await languageInUse(languages));
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

export const chosenLanguage = (): Promise<string | undefined> => get<string>(CHOSEN);

/** Chooses a language for this phone, or with `undefined` the phone's own; kept once its words are here, for without them nothing opens. */
export async function chooseLanguage(tag: string | undefined): Promise<void> {
  const wanted = tag ?? firstOf(navigator.languages, languages);
  await wordsOf(wanted);
  await (tag ? set(CHOSEN, tag) : del(CHOSEN));
  await use(wanted);
}

const wordsOf = (tag: string): Promise<Catalogue> => files[Object.keys(files).find((each) => tagOf(each) === tag)!]!();

/** The words of `tag`; without a connection whatever was spoken before stays. */
async function use(tag: string): Promise<void> {
  speak(tag, await wordsOf(tag));
  document.documentElement.lang = tag;
  change({ language: tag });
}
