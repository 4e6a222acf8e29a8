import { parse, type Token } from '@messageformat/parser';
import { describe, expect, it } from 'vitest';

const files: Readonly<Record<string, string>> =
  import.meta.glob('./catalogues/*.json', { query: '?raw', import: 'default', eager: true });
const catalogues = Object.fromEntries(
  Object.entries(files).map(([path, json]) => [/([\w-]+)\.json/.exec(path)![1]!, JSON.parse(json) as Record<string, string>]),
);
const english = catalogues['en']!;

/** The names that a message is filled with, wherever in it they stand. */
function placeholders(message: string): string[] {
  const within = (tokens: readonly Token[]): string[] => tokens.flatMap((token) => {
    if (token.type === 'content' || token.type === 'octothorpe') return [];
    return [token.arg, ...('cases' in token ? token.cases.flatMap((each) => within(each.tokens)) : [])];
  });
  return [...new Set(within(parse(message)))].sort();
}

describe('the catalogues', () => {
  it('are there in English, German, Portuguese and French at least', () => {
    expect(Object.keys(catalogues)).toEqual(expect.arrayContaining(['de', 'en', 'fr', 'pt']));
  });

  it.each(Object.keys(catalogues))('say everything that English says, and nothing else: %s', (tag) => {
    expect(Object.keys(catalogues[tag]!).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.keys(catalogues))('are filled with the same values as in English: %s', (tag) => {
    const differing = Object.entries(catalogues[tag]!)
      .filter(([key, message]) => placeholders(message).join() !== placeholders(english[key] ?? '').join())
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it.each(Object.keys(catalogues))('have every plural form that the language knows: %s', (tag) => {
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.filter((form) => form !== 'many');
    const lacking = Object.entries(catalogues[tag]!).filter(([, message]) => parse(message).some((token) =>
      token.type === 'plural' && !forms.every((form) => token.cases.some(({ key }) => key === form))));
    expect(lacking.map(([key]) => key)).toEqual([]);
  });
});
