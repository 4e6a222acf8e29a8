import { expect, it } from 'vitest';
import { coverageFeatures } from './coverage';

const cell = { west: 9.5, south: 47.1, east: 9.505, north: 47.105, helpers: 'FROM_5' as const, aeds: 0 };

it('shades what is covered in two steps, and nothing else', () => {
  const shades = (cells: Parameters<typeof coverageFeatures>[0], covered: 'helpers' | 'aeds') =>
    coverageFeatures(cells, covered).features.map(({ properties }) => properties?.['shade'] as number);
  expect(shades([cell, { ...cell, helpers: 'FROM_20' }, { ...cell, helpers: 'FEWER_THAN_5', aeds: 2 }], 'helpers')).toEqual([1, 2]);
  expect(shades([cell, { ...cell, aeds: 2 }, { ...cell, aeds: 3 }], 'aeds')).toEqual([1, 2]);
});
