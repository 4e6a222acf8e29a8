import { expect, test } from 'vitest';
import { minutesOf } from './minutes';

test('minutes are a whole number up to a day', () => {
  expect([' 0 ', '7', '1440'].map(minutesOf)).toEqual([0, 7, 1440]);
  for (const none of ['', '-1', '1.5', '1441', 'now']) expect(minutesOf(none)).toBeUndefined();
});
