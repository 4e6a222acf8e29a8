import { expect, test } from 'vitest';
import { dayIn, daysOf, daysWords, monthOf, monthsOn } from './period';

test('a month has all its days, in leap years too', () => {
  expect(monthOf('2026-02-11')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(monthOf('2028-02-29')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
});

test('one goes from month to month over the end of a year', () => {
  expect(monthsOn(monthOf('2026-12-05'), 1)).toEqual(monthOf('2027-01-01'));
  expect(monthsOn({ from: '2026-01-31', to: '2026-02-02' }, -1)).toEqual(monthOf('2025-12-01'));
});

test('a whole month is called by its name', () => {
  expect(daysWords(monthOf('2026-10-01'))).toBe('October 2026');
  expect(daysWords({ from: '2026-10-03', to: '2026-10-09' })).toBe('3 Oct 2026 to 9 Oct 2026');
  expect(daysWords({ from: '2026-10-03', to: '2026-10-03' })).toBe('3 Oct 2026');
});

test('today is the day of the region, not of this machine', () => {
  const lateInLondon = Date.parse('2026-10-31T23:30:00Z');
  expect(dayIn('Europe/Vaduz', lateInLondon)).toBe('2026-11-01');
  expect(daysOf(new URLSearchParams(), dayIn('UTC', lateInLondon))).toEqual(monthOf('2026-10-31'));
  expect(daysOf(new URLSearchParams('from=2026-1-1&to=x'), '2026-10-31')).toEqual(monthOf('2026-10-31'));
});
