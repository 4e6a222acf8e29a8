import { describe, expect, it } from 'vitest';
import { aKnown, anAssignment } from '../words/fixtures';
import { consequenceOf, outcomesOf } from './closing';

describe('closing', () => {
  it('tells who is stood down and who stays with the patient', () => {
    const ben = anAssignment({ responderName: 'Ben Marxer', progress: 'WITH_PATIENT' });
    expect(consequenceOf(aKnown({ assignments: [anAssignment(), ben] })))
      .toBe('1 person on the way is stood down at once. With the patient until released: Ben Marxer.');
    expect(consequenceOf(aKnown())).toBe('Nobody is on the way.');
  });

  it('does not say that nobody is on the way before that has been read', () => {
    expect(consequenceOf({ ...aKnown(), whole: false })).toMatch(/^Who is on the way has not been read/);
  });

  it('offers no treatment for shopping, and no mere completion for an emergency', () => {
    expect(Object.keys(outcomesOf('CARE_REQUEST'))).toEqual(['NOT_NEEDED', 'CANCELLED', 'DUPLICATE', 'NO_HELP_FOUND', 'COMPLETED', 'OTHER']);
    expect(Object.keys(outcomesOf('INCIDENT'))).toEqual(['TREATED', 'NOT_NEEDED', 'CANCELLED', 'DUPLICATE', 'NO_HELP_FOUND', 'OTHER']);
  });
});
