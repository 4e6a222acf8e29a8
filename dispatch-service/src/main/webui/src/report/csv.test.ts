import { expect, test } from 'vitest';
import { csvOf } from './csv';

test('what would end a field is quoted, and quotes are doubled', () => {
  expect(csvOf([['a,b', 'say "yes"', 'two\nlines', 'plain']])).toBe('"a,b","say ""yes""","two\nlines",plain\r\n');
});

test('what a spreadsheet would reckon out stays words', () => {
  for (const start of ['=', '+', '-', '@', '\t']) expect(csvOf([[`${start}1+1`]])).toBe(`'${start}1+1\r\n`);
  expect(csvOf([['=HYPERLINK("x","y")']])).toBe(`"'=HYPERLINK(""x"",""y"")"\r\n`);
});

test('numbers stay numbers, and what is not known is empty', () => {
  expect(csvOf([[-30, 0, undefined, Number.NaN, 1.5]])).toBe('-30,0,,,1.5\r\n');
});
