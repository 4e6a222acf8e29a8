import { describe, expect, it } from 'vitest';
import { including, linesOf, overMidnight, without } from './week';

const night = { from: '22:00', to: '06:00' };

describe('the hours of a week', () => {
  it('are one line where they are the same on several days', () => {
    const hours = [{ day: 'SUNDAY', ...night }, { day: 'MONDAY', ...night }, { day: 'MONDAY', from: '08:00', to: '12:00' }] as const;

    expect(linesOf(hours)).toEqual([{ from: '08:00', to: '12:00', days: ['MONDAY'] }, { ...night, days: ['MONDAY', 'SUNDAY'] }]);
  });

  it('are not there twice', () => {
    const monday = including([], { ...night, days: ['MONDAY'] });

    expect(including(monday, { ...night, days: ['MONDAY', 'TUESDAY'] })).toEqual([{ day: 'MONDAY', ...night }, { day: 'TUESDAY', ...night }]);
  });

  it('go a line at a time', () => {
    const hours = including(including([], { ...night, days: ['MONDAY', 'TUESDAY'] }), { from: '08:00', to: '12:00', days: ['MONDAY'] });

    expect(without(hours, { ...night, days: [] })).toEqual([{ day: 'MONDAY', from: '08:00', to: '12:00' }]);
  });

  it('end on the next day when they end no later than they begin', () => {
    expect(overMidnight(night)).toBe(true);
    expect(overMidnight({ from: '00:00', to: '00:00' })).toBe(true);
    expect(overMidnight({ from: '08:00', to: '12:00' })).toBe(false);
  });
});
