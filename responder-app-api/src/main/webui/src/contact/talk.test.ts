import { describe, expect, it } from 'vitest';
import { aView, anAlert } from '../alert/fixtures';
import { mergeView } from '../alert/merge';
import type { AssignmentView } from '../api/types';
import type { Command } from '../outbox/command';
import { sendable } from '../outbox/command';
import { alarmOf, linesOf, unreadOf, warningOf } from './talk';

const AT = '2026-03-01T10:00:00Z';

const assigned = (details: object, more: object = {}): AssignmentView =>
  ({ id: 'as1', alertId: 'a1', details, ...more }) as unknown as AssignmentView;

const command = (kind: Command['kind'], body: object, id = 'c1'): Command => ({
  id, kind, alertId: 'a1', method: 'PUT', path: '/', body: { ...body }, madeAt: Date.parse(AT), keepForMs: 1, attempts: 0,
});

describe('the talk', () => {
  it('says of each message of ones own how far it has got', () => {
    const assignment = assigned({
      messages: [
        { id: 'm1', from: 'CONTROL_ROOM', text: 'Second entrance', at: AT },
        { id: 'm2', from: 'RESPONDER', text: 'Which?', at: AT },
        { id: 'm3', from: 'RESPONDER', text: 'Found it', at: AT, waiting: true },
      ],
    });

    const lines = linesOf(assignment, [command('MESSAGE', { text: 'Thanks' }, 'm4'), command('MESSAGE', { text: 'Found it' }, 'm3')]);

    expect(lines.map(({ text, standing }) => [text, standing])).toEqual([
      ['Second entrance', 'ARRIVED'], ['Which?', 'ARRIVED'], ['Found it', 'SENT'], ['Thanks', 'KEPT'],
    ]);
  });
});

describe('what the control room wrote', () => {
  const message = (id: string) => ({ id, from: 'CONTROL_ROOM', text: 'Second entrance', at: AT });
  const told = (sequence: number, ...ids: string[]) =>
    aView({ state: 'ASSIGNED', sequence, assignment: assigned({ hazards: [], location: {}, messages: ids.map(message) }) });

  it('once read stays read, whatever else is told afterwards', () => {
    const read = anAlert({ view: told(3, 'm1'), readMessages: ['m1'] });

    expect(unreadOf(anAlert({ view: told(3, 'm1') }))).toHaveLength(1);
    expect(unreadOf(read)).toEqual([]);
    expect(unreadOf(mergeView(read, told(4, 'm1', 'm2'), 'STREAM', Date.parse(AT))).map(({ id }) => id)).toEqual(['m2']);
  });
});

describe('an alarm', () => {
  it('is never said to have arrived before it has', () => {
    const none = assigned({});
    expect(alarmOf(none, [])).toBeUndefined();
    expect(alarmOf(none, [command('ALARM', {})])).toBe('KEPT');
    expect(alarmOf(assigned({}, { alarmRaisedAt: AT }), [])).toBe('SENT');
    expect(alarmOf(assigned({ alarm: { raisedAt: AT, takenAt: '2026-03-01T10:00:20Z' } }, { alarmRaisedAt: AT }), [])).toBe('TAKEN');
  });

  it('raised again is not taken by who saw to the one before', () => {
    const again = assigned({ alarm: { raisedAt: AT, takenAt: '2026-03-01T10:00:20Z' } }, { alarmRaisedAt: '2026-03-01T10:05:00Z' });

    expect(alarmOf(again, [])).toBe('SENT');
  });

  it('overtakes all that still waits', () => {
    const waiting = [command('PROGRESS', {}, 'p1'), command('MESSAGE', {}, 'm1'), command('ALARM', {}, 'x1')];

    expect(sendable(waiting).map(({ id }) => id)).toEqual(['x1', 'p1']);
  });
});

describe('a warning', () => {
  it('waits until the responder has read that version', () => {
    const assignment = assigned({ warning: { version: 5, at: AT, sceneMoved: true, newHazard: false } });

    expect(warningOf(assignment, [])).toBe(5);
    expect(warningOf(assignment, [command('ACKNOWLEDGEMENT', { version: 4 })])).toBe(5);
    expect(warningOf(assignment, [command('ACKNOWLEDGEMENT', { version: 5 })])).toBeUndefined();
    expect(warningOf(assigned({ warning: { version: 5, acknowledgedAt: AT } }), [])).toBeUndefined();
  });
});
