import { expect, it } from 'vitest';
import { BEATS_A_MINUTE, beatsBefore, isTimeToChange } from './beats';

it('beats as often in a minute as is asked for', () => {
  expect(beatsBefore(60, 0)).toHaveLength(BEATS_A_MINUTE);
});

it('loses and doubles no beat however the time is cut', () => {
  for (const width of [0.1, 0.37, 60 / BEATS_A_MINUTE, 1]) {
    const cut: number[] = [];
    for (let until = width; until < 30; until += width) cut.push(...beatsBefore(until, cut.length));
    cut.push(...beatsBefore(30, cut.length));
    expect(cut).toEqual(beatsBefore(30, 0));
  }
});

it('asks for a change of places every two minutes, for ten seconds', () => {
  expect([0, 5, 119, 120, 129, 130, 239, 240].filter(isTimeToChange)).toEqual([120, 129, 240]);
});
