import { describe, expect, it } from 'vitest';
import { ageWords, clockWords, countdownWords, minutesWords, regionTime } from './words';

const NOW = Date.parse('2026-11-22T13:03:22Z');

describe('ages', () => {
  it.each([
    [0, 'now'],
    [-4_000, 'now'],
    [12_900, '12 s ago'],
    [89_000, '89 s ago'],
    [90_000, '1 min ago'],
    [89 * 60_000, '89 min ago'],
    [90 * 60_000, '1 h ago'],
    [48 * 3_600_000, '2 days ago'],
  ])('of %i ms read "%s"', (age, words) => {
    expect(ageWords(NOW - age, NOW)).toBe(words);
  });
});

describe('durations', () => {
  it('are never promised as zero minutes', () => {
    expect(minutesWords(20)).toBe('under 1 min');
  });
  it('promise no earlier minute than they know', () => {
    expect(minutesWords(60)).toBe('1 min');
    expect(minutesWords(61)).toBe('2 min');
    expect(minutesWords(89)).toBe('2 min');
    expect(minutesWords(119, Math.floor)).toBe('1 min');
    expect(minutesWords(59 * 60 + 1)).toBe('1 h');
  });
  it('tell hours and minutes apart', () => {
    expect(minutesWords(65 * 60)).toBe('1 h 5 min');
    expect(minutesWords(120 * 60)).toBe('2 h');
  });
  it('run as a clock with leading zeros', () => {
    expect(clockWords(18_400)).toBe('0:18');
    expect(clockWords(3_753_000)).toBe('1:02:33');
  });
  it('never run below zero', () => {
    expect(clockWords(-5_000)).toBe('0:00');
  });
  it('that have run out are said to be due', () => {
    expect(countdownWords(NOW - 1, NOW)).toBe('due now');
    expect(countdownWords(NOW + 18_000, NOW)).toBe('in 0:18');
    expect(countdownWords(NOW + 3 * 3_600_000, NOW)).toBe('in 3 h');
  });
});

describe('wall-clock words', () => {
  const vaduz = regionTime('Europe/Vaduz');
  it('are those of the region, not of this machine', () => {
    expect(vaduz.second(NOW)).toBe('14:03:22');
    expect(regionTime('Asia/Tokyo').minute(NOW)).toBe('22:03');
  });
  it('name today and tomorrow across the region\'s midnight', () => {
    const lateEvening = Date.parse('2026-11-22T23:30:00Z');
    expect(vaduz.window(lateEvening, lateEvening + 3_600_000, NOW)).toBe('tomorrow 00:30 to 01:30');
    expect(vaduz.window(NOW, NOW + 3_600_000, NOW)).toBe('today 14:03 to 15:03');
  });
});
