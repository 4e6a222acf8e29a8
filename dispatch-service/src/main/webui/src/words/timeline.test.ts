import { expect, it } from 'vitest';
import { after } from './fixtures';
import { timelineWords } from './timeline';

const entry = (type: string, detail = {}, responderName?: string) =>
  ({ version: 1, at: after(0), type, detail, ...(responderName && { responderId: 'x', responderName }) });

it.each([
  [entry('WAVE_SENT', { wave: 1, alerts: 7 }), 'Wave 1 sent, 7 volunteers alerted'],
  [entry('WAVE_SENT', { wave: 2, alerts: 1 }), 'Wave 2 sent, 1 volunteer alerted'],
  [entry('WAVE_SENT'), 'Wave sent'],
  [entry('ACCEPTED', { role: 'AED_RUNNER' }, 'Ben Marxer'), 'Ben Marxer accepted as AED runner'],
  [entry('PROGRESS', { step: 'WITH_PATIENT' }, 'Anna Frick'), 'Anna Frick is with the patient'],
  [entry('FINDING', { finding: 'CANNOT_ENTER' }, 'Anna Frick'), 'Anna Frick reports: cannot get in'],
  [entry('PROGRESS', { step: 'WITH_PATIENT', madeAt: after(-420) }, 'Anna Frick'), 'Anna Frick is with the patient (done 7 min before it was heard)'],
  [entry('FINDING', { finding: 'SHOCK_GIVEN', madeAt: after(-180) }, 'Anna Frick'), 'Anna Frick reports: shock given (done 3 min before it was heard)'],
  [entry('SETBACK', { setback: 'STOPPED', etaSeconds: 200 }, 'Anna Frick'), 'Anna Frick has stopped on the way: another one is looked for beside them'],
  [entry('SETBACK', { setback: 'TURNED_BACK' }, 'Anna Frick'), 'Anna Frick has turned back: another one is looked for beside them'],
  [entry('RESUMED', {}, 'Anna Frick'), 'Anna Frick is coming on as expected again'],
  [entry('CHECK_MISSED', {}, 'Anna Frick'), 'Anna Frick has not said whether they are all right; still assigned'],
  [entry('AED_TOLD', { whereabouts: 'WITH_CREW' }, 'Ben Marxer'), 'Ben Marxer says where the AED is: with the crew'],
  [entry('WITHDRAWN', { reason: 'KNOWS_PATIENT' }, 'Anna Frick'), 'Anna Frick knows the patient and has left it to others'],
  [entry('ALARM_TAKEN', { by: 'Clara' }, 'Anna Frick'), 'Clara sees to the alarm of Anna Frick'],
  [entry('CREW_ARRIVED', { by: 'Clara', arrivedAt: after(-240), source: 'radio' }), 'The crew is on scene since 4 min before, told by Clara (radio)'],
  [entry('CREW_ARRIVED', { by: 'CAD', arrivedAt: after(0) }), 'The crew is on scene, told by CAD'],
  [entry('CREW_ARRIVAL_TAKEN_BACK', { by: 'Clara', arrivedAt: after(0) }), 'That the crew is on scene was taken back by Clara'],
  [entry('CREW_ARRIVAL_TAKEN_BACK', { by: 'Clara', arrivedAt: after(0), reason: 'Another street' }), 'That the crew is on scene was taken back by Clara: “Another street”'],
  [entry('WIDENING_TAKEN_BACK', { by: 'Clara', moreAlerts: 7, longerEtaSeconds: 0, reason: 'Enough' }), 'Widening taken back by Clara, 7 more alerts allowed: “Enough”'],
  [entry('UNMERGED', { from: 'x', reference: 'CAD-7', by: 'Clara', reason: 'Two doors' }), 'Merger with CAD-7 undone by Clara: “Two doors”'],
  [entry('MESSAGE', { from: 'CONTROL_ROOM' }), 'The control room wrote to everybody assigned'],
  [entry('WITHHELD', { reason: 'SCENE_HAZARD' }), 'Withheld, nobody is alerted: scene hazard'],
  [entry('CORRECTED', { fields: ['determinant'] }), 'Corrected: determinant'],
  [entry('CORRECTED', { fields: ['determinant'], policy: 'Nine E' }), 'Corrected: determinant; goes by “Nine E” now'],
  [
    entry('CORRECTED', {
      by: 'Clara', reason: 'The caller rang again', fields: ['location', 'scene', 'ambulance', 'notes'], movedMetres: 222,
      was: { location: '47.139, 9.521', scene: 'UNKNOWN', ambulance: after(300) }, is: { location: '47.141, 9.521', scene: 'DOG, FIRE', ambulance: after(480) },
    }),
    'Corrected by Clara: location (222 m away, 47.141, 9.521 instead of 47.139, 9.521), scene (dog, fire instead of unknown), '
      + 'ambulance (in 8 min instead of in 5 min), notes: “The caller rang again”',
  ],
  [entry('CORRECTED', { fields: ['ambulance', 'category'], was: { category: 'FALL_NON_INJURY' }, is: { ambulance: after(-130), category: 'CARDIAC_ARREST' } }),
    'Corrected: ambulance (3 min before), category (cardiac arrest instead of fall non injury)'],
  [entry('CLOSED', { outcome: 'NOT_NEEDED' }), 'Closed: not needed'],
  [entry('CLOSED', { outcome: 'NOT_NEEDED', by: 'Clara' }), 'Closed by Clara: not needed'],
  [entry('REOPENED', { by: 'Clara', reason: 'The wrong one' }), 'Reopened by Clara: “The wrong one”'],
  [entry('WIDENED', { by: 'Clara', moreAlerts: 7, longerEtaSeconds: 300, reason: 'Too few' }), 'More people asked by Clara, 7 more alerts allowed, 5 min farther: “Too few”'],
  [entry('ASKED_BY_NAME', { by: 'Clara', role: 'DIRECT', reason: 'Next door' }, 'Ben Marxer'), 'Ben Marxer is asked by name by Clara as Direct: “Next door”'],
  [entry('NEED_CHANGED', { by: 'Clara', role: 'AED_RUNNER', from: 2, to: 4, reason: 'Two patients' }), '4 wanted as AED runner instead of 2 by Clara: “Two patients”'],
  [entry('STOOD_DOWN', { by: 'Clara', reason: 'Crew is there' }, 'Anna Frick'), 'Anna Frick was stood down by Clara: “Crew is there”'],
  [entry('STOOD_DOWN', { reason: 'CLOSED' }, 'Anna Frick'), 'Anna Frick was stood down: closed'],
  [entry('MESSAGE', { from: 'CONTROL_ROOM', by: 'Clara' }), 'Clara wrote to everybody assigned'],
])('tells %j in words', (given, words) => {
  expect(timelineWords(given)).toBe(words);
});

it('still says something true of a word it has never met', () => {
  expect(timelineWords(entry('SCENE_MOVED', {}, 'Anna Frick'))).toBe('Scene moved (Anna Frick)');
});
