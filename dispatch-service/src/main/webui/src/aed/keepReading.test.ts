import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepReading } from './keepReading';

const MINUTE = 60_000;
let answers: { give: (answer: string) => void; fail: (cause: Error) => void }[];
let said: string[];
let reading: ReturnType<typeof keepReading>;

beforeEach(async () => {
  vi.useFakeTimers();
  answers = [];
  said = [];
  reading = keepReading<string>({
    ask: () => new Promise((give, fail) => answers.push({ give, fail })),
    told: (answer) => said.push(answer),
    failed: () => said.push('failed'),
  });
  await vi.advanceTimersByTimeAsync(300);
});

afterEach(() => {
  reading.end();
  vi.useRealTimers();
});

it('reads again every five minutes, because opening hours end by themselves', async () => {
  answers[0]?.give('usable');
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  answers[1]?.give('closed');
  await vi.advanceTimersByTimeAsync(0);
  expect(said).toEqual(['usable', 'closed']);
});

it('says that a reading failed, and soon tries again', async () => {
  answers[0]?.fail(new Error('no answer'));
  await vi.advanceTimersByTimeAsync(0);
  expect(said).toEqual(['failed']);
  await vi.advanceTimersByTimeAsync(15_000);
  answers[1]?.give('usable');
  await vi.advanceTimersByTimeAsync(0);
  expect(said).toEqual(['failed', 'usable']);
});

it('does not believe an answer that was overtaken by a newer question', async () => {
  reading.again();
  await vi.advanceTimersByTimeAsync(300);
  answers[1]?.give('here');
  answers[0]?.give('elsewhere');
  await vi.advanceTimersByTimeAsync(0);
  expect(said).toEqual(['here']);
});

it('says and asks nothing after its end', async () => {
  reading.end();
  answers[0]?.give('usable');
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(said).toEqual([]);
  expect(answers).toHaveLength(1);
});
