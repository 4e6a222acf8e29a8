import { expect, it } from 'vitest';
import { parseJson } from './json';

it('leaves out what is null, however deep, and keeps the rest', () => {
  expect(parseJson('{"a":null,"b":{"c":null,"d":0,"e":""},"f":[1,false]}')).toEqual({ b: { d: 0, e: '' }, f: [1, false] });
  expect(Object.keys(parseJson('{"a":null}') as object)).toEqual([]);
});
