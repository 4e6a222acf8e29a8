import { describe, expect, it } from 'vitest';
import { after, anAlert, anAssignment, RECEIVED } from './fixtures';
import { arrivalWords, deliveryWords, positionWords, wayWords } from './people';

const NOW = RECEIVED + 20_000;

describe('delivery of an alert', () => {
  it.each([
    [anAlert({ receivedAt: after(5), seenAt: after(8) }), 'seen after 7 s'],
    [anAlert({ receivedAt: after(5) }), 'received after 4 s, not seen'],
    [anAlert({ receivedAt: after(5), receivedBy: 'FCM', seenAt: after(8) }), 'seen after 7 s'],
    [anAlert({ receivedAt: after(5), receivedBy: 'SMS', seenAt: after(5) }), 'seen after 4 s by text'],
    [anAlert({ receivedAt: after(5), receivedBy: 'VOICE' }), 'received after 4 s by call, not seen'],
    [anAlert(), 'not received for 19 s'],
    [anAlert({ state: 'EXPIRED' }), 'never received'],
  ])('%#: reads "%s"', (alert, words) => {
    expect(deliveryWords(alert, NOW)).toBe(words);
  });
});

describe('arrival', () => {
  it('tells mode, source and the age of the position it was reckoned from', () => {
    expect(arrivalWords(anAssignment(), after(10), NOW, NOW)).toBe('3 min on foot (straight line, 10 s ago)');
  });
  it('is the time spent there once somebody is there', () => {
    expect(arrivalWords(anAssignment({ progress: 'WITH_PATIENT', progressAt: after(5) }), undefined, NOW, NOW)).toBe('for 15 s');
  });
});

describe('a position', () => {
  it('tells its age and how well it is known', () => {
    expect(positionWords({ lon: 9.52, lat: 47.14, accuracyMetres: 8.4, at: after(8) }, NOW)).toBe('Position 12 s ago, within 8 m');
  });
  it('that nobody has told is not known', () => {
    expect(positionWords(undefined, NOW)).toBe('Position not known');
  });
});

describe('the way of somebody who comes', () => {
  it('is nothing to speak of while they come as expected', () => {
    expect(wayWords(anAssignment(), after(15), NOW)).toBeUndefined();
  });
  it('tells a setback, and that they are still assigned', () => {
    expect(wayWords(anAssignment({ setback: 'TURNED_BACK' }), after(15), NOW))
      .toBe('Has turned back; still assigned, another one is looked for');
  });
  it('tells silence, which proves nothing', () => {
    expect(wayWords(anAssignment(), after(15), NOW + 120_000)).toBe('No position for 2 min; still assigned');
    expect(wayWords(anAssignment(), undefined, NOW)).toBe('Their phone has not told where it is; still assigned');
  });
  it('is over once they are there', () => {
    expect(wayWords(anAssignment({ progress: 'ON_SCENE' }), undefined, NOW)).toBeUndefined();
  });
});
