/** What the phone's page speaks; texts in other languages are kept, and shown to whoever asks for them. */
const OF_THE_PHONE = ['en', 'de', 'fr', 'pt'] as const;

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

export const languageName = (tag: string): string => names.of(tag) ?? tag;

/** Those of the phone, and whatever else there is already. */
export const languagesWith = (known: readonly string[]): string[] => [...new Set<string>([...OF_THE_PHONE, ...known])];
