import { describe, expect, it, vi } from 'vitest';
import { aCallout, RECEIVED } from '../words/fixtures';
import { correctionOf, emptyIncident, emptyPlace, formOf, incidentOf, newReference, type IncidentForm } from './form';

const place = { ...emptyPlace(), coordinates: '9.5209, 47.1392' };
const arrest: IncidentForm = { ...emptyIncident(), category: 'CARDIAC_ARREST', place };

describe('an incident', () => {
  it('claims nothing that was not typed', () => {
    expect(incidentOf(arrest, undefined)).toEqual({
      category: 'CARDIAC_ARREST',
      location: { lon: 9.5209, lat: 47.1392, placeType: 'UNKNOWN' },
      scene: { state: 'UNKNOWN' },
    });
  });

  it('says that the ambulance\'s time is the coordinator\'s', () => {
    expect(incidentOf({ ...arrest, ambulanceMinutes: '7.5' }, undefined).ambulance)
      .toEqual({ etaSeconds: 450, source: 'coordinator' });
  });

  it('says the same when it is raised again later, since the answer may have been lost', () => {
    vi.useFakeTimers({ now: RECEIVED });
    const form = { ...arrest, ambulanceMinutes: '8' };
    const first = incidentOf(form, undefined);
    vi.setSystemTime(RECEIVED + 20_000);
    expect(incidentOf(form, undefined)).toEqual(first);
    vi.useRealTimers();
  });

  it('names hazards only where there is a hazard', () => {
    const hazards: IncidentForm = { ...arrest, hazards: ['GAS'], scene: 'CLEARED' };
    expect(incidentOf(hazards, undefined).scene).toEqual({ state: 'CLEARED' });
    expect(incidentOf({ ...hazards, scene: 'HAZARD' }, undefined).scene).toEqual({ state: 'HAZARD', hazards: ['GAS'] });
  });
});

describe('a correction', () => {
  const known = formOf(aCallout());
  it('of nothing says nothing', () => {
    expect(correctionOf(known, known, undefined)).toEqual({});
  });
  it('says only what was changed', () => {
    expect(correctionOf(known, { ...known, category: 'UNCONSCIOUS' }, undefined)).toEqual({ category: 'UNCONSCIOUS' });
  });
  it('of the place keeps the rest of the place', () => {
    const moved = { ...known, place: { ...known.place, coordinates: '9.53, 47.14' } };
    expect(correctionOf(known, moved, undefined)).toEqual({
      location: { lon: 9.53, lat: 47.14, address: 'Städtle 12, Vaduz', placeType: 'PUBLIC' },
    });
  });
});

describe('a correction that clears', () => {
  const told = formOf(aCallout({
    notes: 'On the terrace', patient: { ageYears: 71, sex: 'MALE' }, scene: { state: 'HAZARD', hazards: ['GAS'] },
    location: { lon: 9.5209, lat: 47.1392, address: 'Städtle 12, Vaduz', floor: '3', placeType: 'PUBLIC' },
  }));
  it('a text says that there is none', () => {
    expect(correctionOf(told, { ...told, notes: ' ' }, undefined)).toEqual({ notes: '' });
  });
  it('a part of the place says so beside the rest', () => {
    expect(correctionOf(told, { ...told, place: { ...told.place, floor: '' } }, undefined)).toEqual({
      location: { lon: 9.5209, lat: 47.1392, address: 'Städtle 12, Vaduz', floor: '', placeType: 'PUBLIC' },
    });
  });
  it('the patient\'s age keeps the sex', () => {
    expect(correctionOf(told, { ...told, ageYears: '' }, undefined)).toEqual({ patient: { ageYears: null, sex: 'MALE' } });
  });
  it('all of the patient says so of each', () => {
    expect(correctionOf(told, { ...told, ageYears: '', sex: '' }, undefined)).toEqual({ patient: { ageYears: null, sex: '' } });
  });
  it('a scene takes its hazards back', () => {
    expect(correctionOf(told, { ...told, scene: 'CLEARED' }, undefined)).toEqual({ scene: { state: 'CLEARED', hazards: [] } });
  });
});

it('a reference tells when it was made', () => {
  expect(newReference(RECEIVED, () => 0)).toBe('CONSOLE-20261122-1300-BBBB');
});
