import { describe, expect, it } from 'vitest';
import { aCallout, after, anAssignment, RECEIVED } from './fixtures';
import { aedLeadWords, aedWords, ambulanceWords, firstHelper, helperWords, leadWords, nextStepWords } from './eta';
import { needWords } from './needs';

const at = (seconds: number) => RECEIVED + seconds * 1000;
const known = (over: Parameters<typeof aCallout>[0], readAt = at(60)) => ({ callout: aCallout(over), readAt });

describe('the first helper', () => {
  it('is the one who will be there soonest, with source and age', () => {
    const helper = firstHelper(known({
      assignments: [anAssignment({ liveEtaSeconds: 240 }), anAssignment({ responderName: 'Ben Marxer', liveEtaSeconds: 150 })],
    }));
    expect(helperWords(helper, at(64))).toBe('Ben Marxer 3 min (straight line, 4 s ago)');
  });

  it('is as old as the position it was reckoned from', () => {
    const position = { lon: 9.52, lat: 47.14, accuracyMetres: 10, at: after(20) };
    expect(helperWords(firstHelper(known({ assignments: [anAssignment({ position })] })), at(60))).toContain('40 s ago');
  });

  it('who is there counts before anybody on the way', () => {
    const helper = firstHelper(known({
      assignments: [anAssignment(), anAssignment({ responderName: 'Ben Marxer', progress: 'WITH_PATIENT', progressAt: after(30) })],
    }));
    expect(helperWords(helper, at(60))).toBe('Ben Marxer with the patient for 30 s');
    expect(helperWords(helper, at(31))).toBe('Ben Marxer with the patient, just arrived');
  });

  it('is nobody when all have withdrawn', () => {
    expect(firstHelper(known({ assignments: [anAssignment({ progress: 'WITHDRAWN' })] }))).toEqual({ is: 'none' });
  });
});

describe('the first AED', () => {
  const aed = { id: 'a', lon: 9.52, lat: 47.14, usability: 'OPEN' as const };
  const runner = anAssignment({ role: 'AED_RUNNER', aed, liveEtaSeconds: 240 });

  it('is brought by whoever will be there with it soonest', () => {
    const assignments = [runner, { ...runner, responderName: 'Ben Marxer', progress: 'AED_COLLECTED' as const, liveEtaSeconds: 120 }];
    expect(aedWords(known({ assignments }), at(62))).toBe('Ben Marxer has it, 2 min (straight line, now)');
  });
  it('that is there counts before those on the way', () => {
    const assignments = [runner, { ...runner, responderName: 'Ben Marxer', progress: 'ON_SCENE' as const }];
    expect(aedWords(known({ assignments }), at(60))).toBe('there with Ben Marxer');
  });
  it('may be one that a runner carries', () => {
    const assignments = [anAssignment({ role: 'AED_RUNNER', bringsOwnAed: true, liveEtaSeconds: 120 })];
    expect(aedWords(known({ assignments }), at(62))).toBe('Anna Frick has it, 2 min (straight line, now)');
  });
  it('is set against the ambulance until it is there', () => {
    const ambulance = { etaSeconds: 540, source: 'CAD', at: after(0) };
    expect(aedLeadWords(aCallout({ ambulance, assignments: [runner] }), at(0))).toBe('5 min before the ambulance');
    expect(aedLeadWords(aCallout({ ambulance, assignments: [{ ...runner, progress: 'ON_SCENE' }] }), at(0))).toBeUndefined();
    expect(aedLeadWords(aCallout({ ambulance, assignments: [anAssignment()] }), at(0))).toBeUndefined();
  });
  it('is not spoken of while nobody brings one', () => {
    expect(aedWords(known({ assignments: [anAssignment()] }), at(60))).toBeUndefined();
  });
});

describe('the ambulance', () => {
  const ambulance = { etaSeconds: 540, source: 'CAD', at: after(0) };
  it('comes nearer as time passes, with source and age', () => {
    expect(ambulanceWords(aCallout({ ambulance }), at(60))).toBe('8 min (CAD, told 60 s ago)');
  });
  it('is overdue in words', () => {
    expect(ambulanceWords(aCallout({ ambulance }), at(600))).toBe('due 60 s ago (CAD, told 10 min ago)');
  });
  it('whose crew is there is awaited no more, and a helper comes after it', () => {
    const crewArrival = { arrivedAt: after(120), source: 'radio', by: 'Clara', toldAt: after(180) };
    const callout = aCallout({ ambulance, crewArrival, assignments: [anAssignment({ liveEtaSeconds: 180 })] });
    expect(ambulanceWords(callout, at(180))).toBe('crew arrived 60 s ago (radio)');
    expect(leadWords(firstHelper({ callout, readAt: at(180) }), callout, at(180))).toBe('4 min after the ambulance');
  });
  it('that nobody has spoken of is not known', () => {
    expect(ambulanceWords(aCallout(), at(60))).toBe('arrival not known');
  });
  it('is compared with the first helper', () => {
    const callout = aCallout({ ambulance, assignments: [anAssignment({ liveEtaSeconds: 180 })] });
    expect(leadWords(firstHelper({ callout, readAt: at(60) }), callout, at(60))).toBe('5 min before the ambulance');
    expect(leadWords(firstHelper({ callout, readAt: at(60) }), callout, at(61))).toBe('4 min before the ambulance');
  });
});

describe('a need', () => {
  const need = { id: 'n', role: 'DIRECT' as const, target: 3, ceiling: 5, assigned: 0, open: 5, qualification: [] };
  it('says what is filled, missing and being asked', () => {
    expect(needWords(need)).toBe('all 3 missing, 5 being asked');
    expect(needWords({ ...need, assigned: 2, open: 0 })).toBe('2 of 3, 1 missing');
    expect(needWords({ ...need, target: 1 })).toBe('missing, 5 being asked');
    expect(needWords({ ...need, assigned: 4, open: 0 })).toBe('4 of 3, complete');
  });
});

describe('the next step', () => {
  const [wave] = aCallout().waves;
  const patience = after(wave!.patienceSeconds + (Date.parse(wave!.at) - RECEIVED) / 1000);

  it('is said in words', () => {
    expect(nextStepWords(aCallout({ state: 'RECEIVED', waves: [], nextStepAt: after(1) }))).toBe('chooses whom to ask');
    expect(nextStepWords(aCallout({ nextStepAt: patience }))).toBe('asks more people unless enough accept');
    expect(nextStepWords(aCallout({ nextStepAt: after(3_600) }))).toBe('looks for others to ask');
    expect(nextStepWords(aCallout({ state: 'EXHAUSTED', nextStepAt: after(90) }))).toBe('looks for people again');
    expect(nextStepWords(aCallout({ state: 'COVERED', nextStepAt: after(90) }))).toBe('looks whether those assigned get on');
  });

  it('is not promised where nothing is planned, or a person has to decide', () => {
    expect(nextStepWords(aCallout())).toBeUndefined();
    expect(nextStepWords(aCallout({ state: 'WITHHELD', nextStepAt: after(90) }))).toBeUndefined();
  });
});
