import { expect, test } from 'vitest';
import { durationOf, durationWords, keptWords, limitOf, rolesWords, secondsOf, usageWords } from './words';

test('roles read as people say them, and unknown ones as the provider does', () => {
  expect(rolesWords(['admin', 'clinical-lead', 'duty-officer'])).toBe('Administrator, Clinical lead, duty-officer');
});

test('what was taken in beyond the limit is told', () => {
  expect(usageWords({ requests: 1, refused: 0, beyondLimit: 0 })).toBe('1 request');
  expect(usageWords({ requests: 12034, refused: 3, beyondLimit: 2 }))
    .toBe('12,034 requests, 3 refused, 2 about incidents beyond the limit, taken in all the same');
});

test('a limit is a whole number within bounds, or the usual one', () => {
  expect(limitOf(' 600 ')).toEqual({ limit: 600 });
  expect(limitOf('')).toEqual({ limit: undefined });
  for (const none of ['59', '60001', '1e3', 'many', '-600']) expect(limitOf(none)).toBeUndefined();
});

test('how long something is kept reads in the largest whole unit', () => {
  expect(['PT720H', 'PT23H', 'PT1H', 'PT48H', 'PT90M', 'PT8760H', 'P3D', 'PT30S'].map(durationWords))
    .toEqual(['30 days', '23 hours', '1 hour', '2 days', '90 minutes', '365 days', '3 days', '30 seconds']);
  expect(durationWords('P1Y')).toBe('P1Y');
});

test('a setting without words is told by its name', () => {
  expect(keptWords('callout.keep.something')).toBe('callout.keep.something');
});

test('a time is typed in days or hours, and nothing else is guessed at', () => {
  expect(['30 days', ' 1 day ', '12h', '12 Hours', '7d'].map(durationOf)).toEqual(['P30D', 'P1D', 'PT12H', 'PT12H', 'P7D']);
  for (const none of ['', '30', 'days', '1.5 days', '-3 days', '2 weeks']) expect(durationOf(none)).toBeUndefined();
  expect([secondsOf('P1D'), secondsOf('PT24H'), secondsOf('P1Y')]).toEqual([86_400, 86_400, undefined]);
});
