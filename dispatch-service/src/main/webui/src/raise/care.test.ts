import { CalendarDate, Time } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { aCallout } from '../words/fixtures';
import { careCorrectionOf, careFormOf, careOf, emptyCare, type CareForm } from './care';
import { emptyPlace } from './form';

const VADUZ = 'Europe/Vaduz';
const form: CareForm = {
  ...emptyCare(VADUZ), category: 'SHOPPING', place: { ...emptyPlace(), coordinates: '9.5209, 47.1392' },
  day: new CalendarDate(2026, 3, 29), from: new Time(10), to: new Time(12),
};

describe('a care request', () => {
  it('has its window in the region\'s time, on the day the clocks change too', () => {
    expect(careOf(form, undefined, VADUZ).window).toEqual({ from: '2026-03-29T08:00:00.000Z', to: '2026-03-29T10:00:00.000Z' });
    expect(careOf({ ...form, day: new CalendarDate(2026, 3, 28) }, undefined, VADUZ).window.from).toBe('2026-03-28T09:00:00.000Z');
  });

  it('names languages one by one and claims nobody whom nobody named', () => {
    const said = careOf({ ...form, languages: 'DE, pt', name: ' ' }, undefined, VADUZ);
    expect(said.preferences).toEqual({ languages: ['de', 'pt'] });
    expect(said).not.toHaveProperty('person');
  });
});

describe('a correction of care', () => {
  const known = careFormOf(
    aCallout({ kind: 'CARE_REQUEST', category: 'MEAL', window: { from: '2026-03-29T08:00:00Z', to: '2026-03-29T10:00:00Z' } }), VADUZ,
  );
  it('starts from what is known and says nothing of itself', () => {
    expect(known.from.toString()).toBe('10:00:00');
    expect(careCorrectionOf(known, known, undefined, VADUZ)).toEqual({});
  });
  it('says the whole window when its end moves', () => {
    expect(careCorrectionOf(known, { ...known, to: new Time(13) }, undefined, VADUZ))
      .toEqual({ window: { from: '2026-03-29T08:00:00.000Z', to: '2026-03-29T11:00:00.000Z' } });
  });
  it('clears what was emptied, and only that', () => {
    const told: CareForm = { ...known, name: 'Rosa Meier', phone: '+423 1', languages: 'de', wishes: 'ring twice', notes: 'Milk' };
    expect(careCorrectionOf(told, { ...told, phone: '', languages: '', wishes: '' }, undefined, VADUZ))
      .toEqual({ person: { name: 'Rosa Meier', phone: '' }, preferences: { languages: [], notes: '' } });
    expect(careCorrectionOf(told, { ...told, name: '', phone: '', notes: '' }, undefined, VADUZ))
      .toEqual({ person: { name: '', phone: '' }, notes: '' });
  });
});
