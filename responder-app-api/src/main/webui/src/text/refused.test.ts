import { afterEach, describe, expect, it } from 'vitest';
import de from './catalogues/de.json';
import en from './catalogues/en.json';
import fr from './catalogues/fr.json';
import pt from './catalogues/pt.json';
import { refused } from './refused';
import { speak, type Catalogue } from './text';

const catalogue = (words: object): Catalogue => words as Catalogue;
const OTHERS = { de: catalogue(de), fr: catalogue(fr), pt: catalogue(pt) };
const typed = (name: string, detail: string) => ({ type: `urn:callout:problem:${name}`, title: 'Conflict', detail });

describe('what the service refused', () => {
  afterEach(() => speak('en', catalogue(en)));

  it.each(Object.entries(OTHERS))('is said in the reader’s language by its type: %s', (tag, words) => {
    const inEnglish = refused(410, typed('CODE_OVER', 'This code counts no more: ask for another one.'));
    speak(tag, words);

    const said = refused(410, typed('CODE_OVER', 'This code counts no more: ask for another one.'));

    expect(said).toBe(words['refused.CODE_OVER']!({}));
    expect(said).not.toBe(inEnglish);
  });

  it.each(Object.entries(OTHERS))('is said generally by its status where its name is not known, and never in raw English: %s', (tag, words) => {
    speak(tag, words);

    for (const status of [400, 403, 404, 409, 410, 413, 415, 418, 422, 429, 500, 503]) {
      const said = refused(status, { type: 'urn:callout:problem:NEWER_THAN_THIS_PAGE', title: 'Conflict', detail: 'Raw English.' });
      expect(said).not.toMatch(/Raw English|Conflict|HTTP|refused\./);
    }
    expect(refused(422)).toBe(words['refused.400']!({}));
    expect(refused(503)).toBe(words['refused.500']!({}));
    expect(refused(418)).toBe(words['error.refused']!({}));
  });

  it('tells who reads English what the service says, where the page has no words of its own', () => {
    expect(refused(409, { detail: 'A campaign is under way.' })).toBe('A campaign is under way.');
    expect(refused(400, { title: 'Bad Request' })).toBe(catalogue(en)['refused.400']!({}));
  });
});
