import { describe, expect, it } from 'vitest';
import { dayWords, daysWords } from './words';

describe('the days of a series', () => {
  it('are said in the order of the week, whatever order they were chosen in', () => {
    expect(daysWords(['FRIDAY', 'TUESDAY'])).toBe('Tue and Fri');
    expect(daysWords(['FRIDAY', 'MONDAY', 'WEDNESDAY'])).toBe('Mon, Wed and Fri');
    expect(daysWords(['SUNDAY'])).toBe('Sun');
  });
  it('end on a day that is told by its weekday', () => {
    expect(dayWords('2027-01-18')).toBe('Mon 18 Jan 2027');
  });
  it('are every day when they are all', () => {
    expect(daysWords(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'])).toBe('every day');
  });
});
