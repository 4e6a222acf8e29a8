import { expect, it } from 'vitest';
import type { StepCard } from '../types';
import { byCard, cardFormOf, cardTextOf, languageProblem, standingOf, stepsProblem } from './cards';

const version = (number: number, state: StepCard['state']): StepCard => ({
  id: `choking-${number}`, card: 'CHOKING_ADULT', version: number, state, own: false, writtenAt: '2026-11-22T10:00:00Z',
  text: { languages: { en: { title: 'Choking', steps: ['Cough.', 'Five back blows.'] } } },
});

const standing = (...versions: StepCard[]) => standingOf({ name: 'CHOKING_ADULT', versions });

it('what nobody has approved is shown to nobody, and said so', () => {
  expect(standing()).toEqual({ words: 'Shown to nobody', tone: 'away' });
  expect(standing(version(1, 'DRAFT')).words).toBe('Shown to nobody: version 1 waits');
  expect(standing(version(2, 'DRAFT'), version(1, 'APPROVED')).words).toBe('Version 1; version 2 waits');
  expect(standing(version(2, 'APPROVED'), version(1, 'DRAFT')).words).toBe('Version 2 in use');
  expect(standing(version(1, 'RETIRED')).tone).toBe('away');
});

it('every card has its place, with its versions, the newest first', () => {
  const all = byCard([version(1, 'APPROVED'), version(2, 'DRAFT')]);
  expect(all).toHaveLength(10);
  expect(all.find(({ name }) => name === 'CHOKING_ADULT')?.versions.map((each) => each.version)).toEqual([2, 1]);
});

it('a card comes back as it was written, a line a step', () => {
  const { text } = version(1, 'DRAFT');
  const form = cardFormOf(text);
  expect(form['en']).toEqual({ title: 'Choking', steps: 'Cough.\nFive back blows.' });
  expect(cardTextOf(form)).toEqual(text);
  expect(cardTextOf({ ...form, de: { title: ' Verschluckt ', steps: '\n Husten. \n\n' } }).languages['de']).toEqual({ title: 'Verschluckt', steps: ['Husten.'] });
});

it('a language is written whole or not at all, and English is', () => {
  expect(languageProblem('en', { title: '', steps: '' })).not.toBeNull();
  expect(languageProblem('de', { title: '', steps: '' })).toBeNull();
  expect(languageProblem('de', { title: 'Sturz', steps: ' ' })).not.toBeNull();
  expect(stepsProblem(Array(13).fill('Push.').join('\n'))).toBe('12 steps at most');
  expect(stepsProblem('x'.repeat(161))).toContain('160 characters at most');
  expect(stepsProblem('Push.')).toBeNull();
});
