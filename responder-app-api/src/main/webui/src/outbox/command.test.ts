import { describe, expect, it } from 'vitest';
import { bodyOf, isStale, outcomeOf, retryDelay, sendable, type Command } from './command';

function command(kind: Command['kind'], alertId: string, madeAt: number): Command {
  return { id: `${kind}-${alertId}-${madeAt}`, kind, alertId, method: 'PUT', path: '/', body: {}, madeAt, keepForMs: 1000, attempts: 0 };
}

describe('what was done without a connection', () => {
  it('is sent with replies first', () => {
    const receipt = command('RECEIPT', 'a', 1);
    const reply = command('REPLY', 'b', 2);

    expect(sendable([receipt, reply])).toEqual([reply, receipt]);
  });

  it('never lets a step overtake the answer it rests on', () => {
    const reply = command('REPLY', 'a', 1);
    const step = command('PROGRESS', 'a', 2);

    expect(sendable([reply, step])).toEqual([reply]);
    expect(sendable([step])).toEqual([step]);
  });

  it('keeps the order of steps of one alert while another alert goes ahead', () => {
    const commands = [command('PROGRESS', 'a', 1), command('PROGRESS', 'a', 2), command('FINDING', 'b', 3)];

    expect(sendable(commands).map((each) => each.madeAt)).toEqual([1, 3]);
  });

  it('is tried again when nobody answered or the service was not well, and not when it was refused', () => {
    expect([undefined, 500, 503, 429, 408, 401].map(outcomeOf)).toEqual(Array(6).fill('RETRY'));
    expect([400, 404, 409, 410, 422].map(outcomeOf)).toEqual(Array(5).fill('REFUSED'));
    expect([200, 201, 202, 204].map(outcomeOf)).toEqual(Array(4).fill('DONE'));
  });

  it('is tried again within a second at first and never more than 15 seconds apart', () => {
    expect(retryDelay(1)).toBe(1000);
    expect(retryDelay(3)).toBe(4000);
    expect(retryDelay(50)).toBe(15_000);
  });

  it('tells a finding under an id that stays the same for every attempt', () => {
    const finding = { ...command('FINDING', 'a', 1), body: { finding: 'SEND_MORE' } };

    expect(bodyOf(finding)).toMatchObject({ id: finding.id, finding: 'SEND_MORE' });
    expect(bodyOf({ ...finding, attempts: 3 })).toEqual(bodyOf(finding));
    expect(bodyOf(command('CHECK', 'a', 1))).toEqual({});
  });

  it('tells a finding and a step with the time at which they were tapped, and nothing else with one', () => {
    const tapped = Date.parse('2026-01-15T03:22:00Z');

    expect(bodyOf(command('FINDING', 'a', tapped))['at']).toBe('2026-01-15T03:22:00.000Z');
    expect(bodyOf(command('PROGRESS', 'a', tapped))).toEqual({ at: '2026-01-15T03:22:00.000Z' });
    expect(bodyOf(command('REPLY', 'a', tapped))).toEqual({});
  });

  it('is not sent in the responder’s name once it is too old', () => {
    expect(isStale(command('REPLY', 'a', 0), 1000)).toBe(false);
    expect(isStale(command('REPLY', 'a', 0), 1001)).toBe(true);
  });
});
