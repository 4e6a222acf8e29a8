import { describe, expect, it } from 'vitest';
import { Problem, Unreachable } from '../api/http';
import { foundOrNone, guardianOf, missingOf, noticeWords, NOTHING_WRITTEN, writtenOf } from './guardian';

const bakery = { name: 'Bakery Ospelt', phone: '+423 123 45 67' };

describe('who looks after a device', () => {
  it('is sent without what was left empty', () => {
    expect(guardianOf({ name: ' Bakery Ospelt ', email: ' ', phone: '+423 123 45 67' })).toEqual(bakery);
    expect(guardianOf(writtenOf(bakery))).toEqual(bakery);
  });

  it('needs a name and a way to be reached', () => {
    expect(missingOf(NOTHING_WRITTEN)).toContain('who');
    expect(missingOf({ ...NOTHING_WRITTEN, name: 'Bakery' })).toContain('e-mail');
    expect(missingOf({ ...NOTHING_WRITTEN, name: 'Bakery', email: 'a@b.li' })).toBeUndefined();
  });

  it('may be nobody, which is told apart from a service that does not answer', async () => {
    await expect(foundOrNone(Promise.resolve(bakery))).resolves.toEqual(bakery);
    await expect(foundOrNone(Promise.reject(new Problem(404, 'Not Found', undefined, {})))).resolves.toBeUndefined();
    await expect(foundOrNone(Promise.reject(new Unreachable()))).rejects.toBeInstanceOf(Unreachable);
  });

  it('is told what happened to it', () => {
    expect(noticeWords({ state: 'SENT', condition: 'TAKEN' })).toBe('was told that it was taken');
    expect(noticeWords({ state: 'LEFT_TO_THE_DESK', condition: 'TAKEN' })).toBe('has not been told by us: let them know that it was taken');
    expect(noticeWords({ state: 'UNDELIVERABLE', condition: 'AT_SCENE' })).toBe('could not be told that it is at scene');
    expect(noticeWords({ state: 'LAPSED', condition: 'OUT_OF_ORDER' })).toBe('it is out of order; was not told: nobody looked after it');
  });
});
