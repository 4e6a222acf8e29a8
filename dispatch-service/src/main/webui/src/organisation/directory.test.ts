import { expect, it } from 'vitest';
import { entryOf, formOf, isAnotherCode, withinProblem } from './directory';
import type { DescribedOrganisation } from './types';

const described: DescribedOrganisation = {
  id: 'demo', codeVersion: 3, codeSince: '2026-11-01T00:00:00Z',
  entry: {
    name: 'Trust', alertsFor: ['CHOKING'],
    asksFor: [{ code: 'IDENTITY_CHECKED', required: true }, { code: 'DRIVER', required: false }],
    codeOfConduct: { texts: { en: 'Be kind.', de: 'Sei nett.' }, acceptWithinDays: 30 },
  },
};

it('what was said comes back as it was', () => {
  expect(entryOf(formOf(described))).toEqual(described.entry);
  expect(isAnotherCode(formOf(described), described)).toBe(false);
});

it('members are asked anew for other words only', () => {
  const form = formOf(described);
  expect(isAnotherCode({ ...form, name: 'The trust', acceptWithinDays: '5' }, described)).toBe(false);
  expect(isAnotherCode({ ...form, texts: { ...form.texts, fr: ' ' } }, described)).toBe(false);
  expect(isAnotherCode({ ...form, texts: { ...form.texts, fr: 'Sois gentil.' } }, described)).toBe(true);
  expect(isAnotherCode({ ...form, texts: { en: 'Be very kind.', de: 'Sei nett.' } }, described)).toBe(true);
  expect(isAnotherCode(form, null)).toBe(false);
});

it('required counts before welcome', () => {
  const form = formOf(described);
  expect(entryOf({ ...form, welcome: ['DRIVER', 'IDENTITY_CHECKED'] }).asksFor)
    .toEqual([{ code: 'IDENTITY_CHECKED', required: true }, { code: 'DRIVER', required: false }]);
});

it('days are few and whole', () => {
  expect(withinProblem('0')).toBeNull();
  for (const none of ['', '366', '1.5', '-1', 'soon']) expect(withinProblem(none)).not.toBeNull();
});
