import { expect, it } from 'vitest';
import type { TimelineEntry } from '../api/types';
import { gatheredWords, receiptWords, toldOf } from './delivery';
import { after, anAlert } from './fixtures';

const entry = (type: TimelineEntry['type'], seconds: number, detail = {}, responderId = 'anna'): TimelineEntry =>
  ({ version: 1, at: after(seconds), type, detail, responderId, responderName: responderId === 'anna' ? 'Anna Frick' : 'Ben Marxer' });

const alerts = [anAlert(), anAlert({ id: 'alert-2', responderId: 'ben', responderName: 'Ben Marxer' })];

it('says of each receipt by which channel it came and how long after sending', () => {
  expect(receiptWords(entry('ALERT_RECEIVED', 1.8, { channel: 'FCM' }), alerts)).toBe("Anna Frick's phone received it by push, 0.8 s after it was sent");
  expect(receiptWords(entry('ALERT_SEEN', 15, { channel: 'SMS' }), alerts)).toBe('Anna Frick saw it by text, 14 s after it was sent');
});

it('reckons the delay of somebody asked twice from the alert that they received', () => {
  const twice = [anAlert(), anAlert({ id: 'alert-3', sentAt: after(60) })];
  expect(receiptWords(entry('ALERT_RECEIVED', 61, { channel: 'FCM' }), twice)).toContain('1.0 s after');
});

it('gathers receipts that follow each other and leaves everything else apart, the newest first', () => {
  const told = toldOf([
    entry('WAVE_SENT', 1), entry('ALERT_RECEIVED', 1.5, { channel: 'FCM' }), entry('ALERT_RECEIVED', 3, { channel: 'SMS' }, 'ben'),
    entry('ALERT_SEEN', 4, { channel: 'FCM' }), entry('CORRECTED', 9, { by: 'Clara' }),
  ]);

  expect(told.map((each) => each.is)).toEqual(['entry', 'delivery', 'entry']);
  expect(told[0]).toMatchObject({ act: true });
  expect(told[1]?.is === 'delivery' && gatheredWords(told[1].entries, alerts)).toBe('2 received after 0.5 to 2.0 s (push 1, text 1), 1 seen after 3.0 s');
});
