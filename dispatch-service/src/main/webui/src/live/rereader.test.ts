import { expect, it } from 'vitest';
import { Rereader } from './rereader';

const settled = () => new Promise((resolve) => setTimeout(resolve));

it('serves a burst of wishes by two readings, the second begun after the last wish', async () => {
  const answers: (() => void)[] = [];
  const rereader = new Rereader(() => new Promise<void>((resolve) => answers.push(resolve)), () => undefined);

  for (let i = 0; i < 5; i++) void rereader.wish({ id: 'a' });
  expect(answers).toHaveLength(1);
  answers[0]?.();
  await settled();
  expect(answers).toHaveLength(2);
  answers[1]?.();
  await settled();
  expect(answers).toHaveLength(2);
});

it('fulfils a wish that came during a reading by the end of the next one', async () => {
  const answers: (() => void)[] = [];
  const rereader = new Rereader(() => new Promise<void>((resolve) => answers.push(resolve)), () => undefined);
  let fulfilled = false;

  void rereader.wish({ id: 'a' });
  void rereader.wish({ id: 'a' }).then(() => { fulfilled = true; });
  answers[0]?.();
  await settled();
  expect(fulfilled).toBe(false);
  answers[1]?.();
  await settled();
  expect(fulfilled).toBe(true);
});

it('tells of a failed reading and reads again at the next wish', async () => {
  let reads = 0;
  const failures: unknown[] = [];
  const rereader = new Rereader(() => Promise.reject(new Error(`read ${++reads}`)), (cause) => failures.push(cause));

  await rereader.wish({ id: 'a' });
  await rereader.wish({ id: 'a' });
  expect(reads).toBe(2);
  expect(failures).toHaveLength(2);
});
