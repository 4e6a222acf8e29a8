import { describe, expect, it } from 'vitest';
import { CalendarDate } from '@internationalized/date';
import type { Visit } from './types';
import { dayWords, daysWords, firstOn, standingOf } from './words';

describe('the days of a series', () => {
  it('are said in the order of the week, whatever order they were chosen in', () => {
    expect(daysWords(['FRIDAY', 'TUESDAY'])).toBe('Tue and Fri');
    expect(daysWords(['FRIDAY', 'MONDAY', 'WEDNESDAY'])).toBe('Mon, Wed and Fri');
    expect(daysWords(['SUNDAY'])).toBe('Sun');
  });
  it('end on a day that is told by its weekday', () => {
    expect(dayWords('2027-01-18')).toBe('Mon 18 Jan 2027');
  });
  it('begin on the first of them, which need not be the day that was asked for', () => {
    const tuesday = new CalendarDate(2026, 11, 24);
    expect(firstOn(['MONDAY', 'THURSDAY'], tuesday).toString()).toBe('2026-11-26');
    expect(firstOn(['TUESDAY'], tuesday).toString()).toBe('2026-11-24');
  });
  it('are every day when they are all', () => {
    expect(daysWords(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'])).toBe('every day');
  });
});

describe('a visit', () => {
  const FROM = Date.parse('2026-11-24T09:00:00Z');
  const BEFORE = FROM - 1;
  const AFTER = Date.parse('2026-11-24T11:00:00Z');
  const visit = (became?: Visit['became'], state: Visit['state'] = 'RAISED'): Visit => ({
    day: '2026-11-24', from: '2026-11-24T09:00:00Z', to: '2026-11-24T11:00:00Z', state, ...(became && { became }),
  });

  it('says who comes, and that more are wanted', () => {
    expect(standingOf(visit({ state: 'COVERED', coming: ['Anna Frick'] }), BEFORE)).toEqual({ words: 'Anna Frick comes', needs: false });
    expect(standingOf(visit({ state: 'ALERTING', coming: ['Anna', 'Ben'] }), BEFORE).words).toBe('Anna, Ben come, asking for more');
    expect(standingOf(visit({ state: 'ALERTING', coming: [] }), BEFORE)).toEqual({ words: 'Asking volunteers', needs: false });
  });
  it('needs an organiser when nobody can be asked or will come', () => {
    expect(standingOf(visit({ state: 'EXHAUSTED', coming: [] }), BEFORE)).toEqual({ words: 'Nobody left to ask', needs: true });
    expect(standingOf(visit({ state: 'WITHHELD', coming: [] }), BEFORE)).toEqual({ words: 'Withheld', needs: true });
  });
  it('was missed when nobody came, and when whoever wanted to is not heard of', () => {
    expect(standingOf(visit({ state: 'CLOSED', outcome: 'NO_HELP_FOUND', coming: [] }), AFTER)).toEqual({ words: 'Nobody came', needs: true });
    expect(standingOf(visit({ state: 'COVERED', coming: ['Anna Frick'] }), AFTER)).toEqual({ words: 'Anna Frick said yes, not heard of since', needs: true });
    expect(standingOf(visit(undefined, 'PLANNED'), AFTER)).toEqual({ words: 'Nobody was asked', needs: true });
  });
  it('is over when it was done', () => {
    expect(standingOf(visit({ state: 'CLOSED', outcome: 'COMPLETED', coming: ['Anna Frick'] }), AFTER)).toEqual({ words: 'Completed by Anna Frick', needs: false });
  });
});
