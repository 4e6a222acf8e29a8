import { expect, test } from 'vitest';
import { basisWords, knownWords, leadWords, share, shareWords, timeWords, withinWords } from './figures';

test('of fewer than five no share is told', () => {
  expect(shareWords(3, 4)).toBe('3 of 4');
  expect(share(3, 4)).toBeUndefined();
  expect(shareWords(3, 5)).toBe('60 %');
  expect(shareWords(0, 0)).toBe('none');
});

test('times read as clocks do, before the ambulance or after it', () => {
  expect(timeWords(245)).toBe('4:05');
  expect(timeWords(59.6)).toBe('1:00');
  expect(timeWords(3753)).toBe('1:02:33');
  expect(timeWords(-30)).toBe('−0:30');
  expect(timeWords(-0.2)).toBe('0:00');
  expect(timeWords(undefined)).toBe('–');
  expect(leadWords(130)).toBe('in the middle 2:10 before it');
  expect(leadWords(-130)).toBe('in the middle 2:10 after it');
});

test('what is not known is told, and a tail of too few is not', () => {
  expect(knownWords(41, 52)).toBe('known for 41 of 52 calls');
  expect(knownWords(1, 1)).toBe('known for 1 of 1 call');
  expect(withinWords({ known: 3, of: 4, medianSeconds: 245 })).toBe('half within 4:05');
  expect(withinWords({ known: 9, of: 9, medianSeconds: 245, p90Seconds: 570 })).toBe('half within 4:05, nine of ten within 9:30');
  expect(withinWords({ known: 0, of: 4 })).toBe('');
});

test('a share before the ambulance says on what it rests', () => {
  expect(basisWords({ known: 5, arrived: 3, of: 6 }, 'arrest'))
    .toBe("by the crew's told arrival in 3, by its last expected time in 2; neither known of 1 of 6 arrests");
  expect(basisWords({ known: 1, arrived: 1, of: 1 })).toBe("by the crew's told arrival in 1, by its last expected time in 0; known for all 1 call");
});
