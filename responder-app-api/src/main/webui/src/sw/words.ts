import { languageInUse } from '../text/choice';
import { speak, type Catalogue } from '../text/text';

/** What a notification says, in every language: a worker may not load code later. */
const notices = import.meta.glob<Catalogue>('../text/catalogues/*.json', { query: '?notice', import: 'default', eager: true });

const words = Object.fromEntries(
  Object.entries(notices).map(([path, catalogue]) => [/([a-z]+)\.json/.exec(path)![1]!, catalogue]),
);

/** Speaks the language of this phone, which may have been chosen anew since the last notification. */
export async function speakAsThePage(): Promise<void> {
  const tag = await languageInUse(Object.keys(words));
  speak(tag, words[tag]!);
}
