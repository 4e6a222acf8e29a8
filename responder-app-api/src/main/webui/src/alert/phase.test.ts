import { describe, expect, it } from 'vitest';
import { shareLeft, secondsLeft } from './countdown';
import { aView, anAlert, anAssignment, anOffer, EXPIRES, SENT } from './fixtures';
import { alertOnScreen, canAnswer, phaseOf, staysLit } from './phase';

describe('what the screen claims', () => {
  it('rings until the time is over, then says that a yes still counts', () => {
    expect(phaseOf(anAlert(), EXPIRES - 1)).toBe('RINGING');
    expect(phaseOf(anAlert(), EXPIRES)).toBe('LATE');
    expect(phaseOf(anAlert({ view: aView({ state: 'EXPIRED' }) }), SENT)).toBe('LATE');
    expect(canAnswer('LATE')).toBe(true);
  });

  it('calls a yes sent only when it has been', () => {
    const yes = (delivery: 'SENDING' | 'KEPT' | 'SENT' | 'REFUSED') =>
      phaseOf(anAlert({ answer: { answer: 'ACCEPT', delivery } }), SENT);

    expect(yes('SENDING')).toBe('YES_SENDING');
    expect(yes('KEPT')).toBe('YES_KEPT');
    expect(yes('SENT')).toBe('YES_PENDING');
    expect(yes('REFUSED')).toBe('YES_REFUSED');
  });

  it('does not thank for a no that was refused, but asks again', () => {
    const no = phaseOf(anAlert({ answer: { answer: 'DECLINE', delivery: 'REFUSED' } }), SENT);

    expect(no).toBe('NO_REFUSED');
    expect(canAnswer(no)).toBe(true);
  });

  it('shows the answer given on another phone of the same responder', () => {
    const elsewhere = anAlert({ view: aView({ reply: { answer: 'DECLINE', at: '2026-01-15T03:12:08Z' } }) });

    expect(phaseOf(elsewhere, SENT)).toBe('DECLINED');
  });

  it('lets the service’s word stand above the answer given here', () => {
    const filled = anAlert({ view: aView({ state: 'FILLED' }), answer: { answer: 'ACCEPT', delivery: 'SENDING' } });

    expect(phaseOf(filled, SENT)).toBe('FILLED');
  });
});

describe('the alert that owns the screen', () => {
  const ringing = anAlert();
  const assigned = anAlert({ view: aView({ id: 'a2', state: 'ASSIGNED', assignment: anAssignment() }), wasAssigned: true });
  const care = anAlert({ view: aView({ id: 'a3', kind: 'CARE_REQUEST' }) });
  const over = anAlert({ view: aView({ id: 'a4', state: 'FILLED' }) });

  it('is the assignment, then the incident, then the care request, then an ending', () => {
    expect(alertOnScreen([over, care, ringing, assigned], SENT)).toBe(assigned);
    expect(alertOnScreen([over, care, ringing], SENT)).toBe(ringing);
    expect(alertOnScreen([over, care], SENT)).toBe(care);
    expect(alertOnScreen([over], SENT)).toBe(over);
  });

  it('is an emergency rather than a visit', () => {
    const visit = anAlert({ view: aView({ id: 'v', kind: 'CARE_REQUEST', state: 'ASSIGNED', assignment: anAssignment() }) });

    expect(alertOnScreen([visit, care], SENT)).toBe(visit);
    expect(alertOnScreen([visit, ringing], SENT)).toBe(ringing);
    expect(alertOnScreen([visit, assigned], SENT)).toBe(assigned);
  });

  it('is a real call rather than training, in which nobody is in danger', () => {
    const training = anAlert({ view: aView({ id: 't', state: 'ASSIGNED', practice: true }) });

    expect(alertOnScreen([training, ringing], SENT)).toBe(ringing);
    expect(alertOnScreen([training, over], SENT)).toBe(training);
  });

  it('is none once an ending was put away', () => {
    expect(alertOnScreen([{ ...over, putAway: true }], SENT)).toBeUndefined();
  });

  it('is the ending of a call that lasted for hours, so that whoever went is thanked', () => {
    const hours = 3_600_000;
    const ended = { view: aView({ state: 'RELEASED' }), wasAssigned: true, endedAt: SENT + 5 * hours } as const;
    const care = anAlert({ view: aView({ kind: 'CARE_REQUEST', state: 'FILLED', reply: { answer: 'ACCEPT', at: anOffer.sentAt } }), endedAt: SENT + 5 * hours });

    expect(alertOnScreen([anAlert(ended)], SENT + 6 * hours)).toEqual(anAlert(ended));
    expect(alertOnScreen([anAlert(ended)], SENT + 7 * hours)).toBeUndefined();
    expect(alertOnScreen([care], SENT + 6 * hours)).toBe(care);
  });

  it('is no late ending of something never answered', () => {
    expect(alertOnScreen([{ ...over, endedAt: SENT + 5 * 3_600_000 }], SENT + 5 * 3_600_000)).toBeUndefined();
  });

  it('is none when the page opens after days, but for an assignment', () => {
    const days = SENT + 3 * 24 * 3600_000;

    expect(alertOnScreen([ringing, over], days)).toBeUndefined();
    expect(alertOnScreen([assigned], days)).toBe(assigned);
  });
});

describe('the lit screen', () => {
  const incident = anAlert();
  const care = anAlert({ view: aView({ kind: 'CARE_REQUEST' }) });
  const halfAnHour = SENT + 30 * 60_000;

  it('lasts as long as an emergency does', () => {
    expect(staysLit(incident, 'RINGING', SENT)).toBe(true);
    expect(staysLit(incident, 'ASSIGNED', halfAnHour)).toBe(true);
    expect(staysLit(incident, 'LATE', halfAnHour)).toBe(false);
    expect(staysLit(incident, 'FINISHED', halfAnHour)).toBe(false);
  });

  it('gives way to the battery a minute after a care request came', () => {
    expect(staysLit(care, 'RINGING', SENT + 59_000)).toBe(true);
    expect(staysLit(care, 'RINGING', SENT + 60_000)).toBe(false);
    expect(staysLit(care, 'ASSIGNED', SENT)).toBe(false);
  });
});

describe('the countdown', () => {
  it('counts whole seconds up to the very end and stops at nought', () => {
    expect(secondsLeft(anOffer.expiresAt, SENT)).toBe(30);
    expect(secondsLeft(anOffer.expiresAt, EXPIRES - 1)).toBe(1);
    expect(secondsLeft(anOffer.expiresAt, EXPIRES + 5000)).toBe(0);
  });

  it('tells the share of time left and survives an offer without duration', () => {
    expect(shareLeft(anOffer.sentAt, anOffer.expiresAt, SENT + 15_000)).toBe(0.5);
    expect(shareLeft(anOffer.sentAt, anOffer.sentAt, SENT)).toBe(0);
  });
});
