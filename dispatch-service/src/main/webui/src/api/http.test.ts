import { describe, expect, it } from 'vitest';
import { problemOf } from './http';

describe('a problem', () => {
  it('gives the fields it names with what is expected there', () => {
    const problem = problemOf(400, {
      title: 'Bad Request',
      violations: [
        { field: 'location.lon', in: 'body', message: 'must be a number' },
        { field: 'raise.request.notes', in: 'body', message: 'is too long' },
      ],
    });
    expect(problem.fields).toEqual({ 'location.lon': 'must be a number', notes: 'is too long' });
  });

  it('reads pointers as paths, too', () => {
    expect(problemOf(400, { errors: [{ pointer: '#/patient/ageYears', detail: 'at most 130' }] }).fields)
      .toEqual({ 'patient.ageYears': 'at most 130' });
  });

  it('tells the detail before the title', () => {
    expect(problemOf(409, { title: 'Conflict', detail: 'Closed as treated' }).message).toBe('Closed as treated');
  });

  it('is still one when the body is none', () => {
    expect(problemOf(502, undefined)).toMatchObject({ status: 502, title: 'Refused (502)', fields: {} });
  });
});
