import { describe, expect, it } from 'vitest';
import { queryOf } from './api';
import { dayAfter, dayIn, dueWords, isOverdue, sinceWords } from './days';
import { guess, headOf, missingOf, parametersOf, typeOf } from './table';
import { saidWords } from './words';

describe('a check', () => {
  it('is told by the days that are left, or that are too many', () => {
    const words = (due?: string) => dueWords(due, '2026-11-22');
    expect([words('2026-11-19'), words('2026-11-21'), words('2026-11-22'), words('2026-11-23'), words('2026-12-04')])
      .toEqual(['overdue by 3 days', 'overdue by 1 day', 'due today', 'due tomorrow', 'due in 12 days']);
    expect(words('2027-05-01')).toBe('due on 1 May 2027');
    expect(words()).toBe('no check planned');
  });

  it('is overdue from the day after', () => {
    expect(isOverdue('2026-11-21', '2026-11-22')).toBe(true);
    expect(isOverdue('2026-11-22', '2026-11-22')).toBe(false);
    expect(isOverdue(undefined, '2026-11-22')).toBe(false);
  });

  it('goes by the day of the region, not of this machine', () => {
    const lateInLondon = Date.parse('2026-11-22T23:30:00Z');
    expect(dayIn('Europe/London', lateInLondon)).toBe('2026-11-22');
    expect(dayIn('Europe/Vaduz', lateInLondon)).toBe('2026-11-23');
    expect(dayAfter('2026-12-30', 3)).toBe('2027-01-02');
  });

  it('tells how long a device has been away', () => {
    expect(sinceWords(0, 5 * 86_400_000)).toBe('for 5 days');
    expect(sinceWords(0, 1_000)).toBe('just now');
  });
});

describe('a table of devices', () => {
  it('is split by the sign that its header has most of, and read by its usual headings', () => {
    const head = headOf('\uFEFFref;"lon";lat;Öffnungszeiten\r\n1;9,5;47,1;24/7');
    expect(head).toEqual({ delimiter: ';', headings: ['ref', 'lon', 'lat', 'Öffnungszeiten'] });
    expect(guess(head)).toEqual({ id: 'ref', lon: 'lon', lat: 'lat' });
    expect(missingOf(guess(head))).toEqual([]);
  });

  it('asks for what no heading says', () => {
    expect(missingOf(guess(headOf('Nummer,Ost,Nord')))).toEqual(['id', 'lon', 'lat']);
  });

  it('is sent with what was chosen, and with nothing that was not said', () => {
    const head = headOf('Nummer;Ost;Nord');
    const terms = { source: ' trust ', licence: '', attribution: '' };
    const query = parametersOf(terms, { head, mapping: { id: 'Nummer', lon: 'Ost', lat: 'Nord' } }, true);
    expect(query.toString()).toBe('preview=true&source=trust&delimiter=%3B&id=Nummer&lon=Ost&lat=Nord');
    expect(parametersOf({ ...terms, licence: 'CC0' }, undefined, false).toString()).toBe('source=trust&licence=CC0&attribution=');
  });

  it('is known by its name', () => {
    expect([typeOf('a.CSV'), typeOf('a.geojson'), typeOf('a.osm.pbf'), typeOf('a.xlsx')])
      .toEqual(['text/csv', 'application/geo+json', 'application/vnd.openstreetmap.pbf', undefined]);
  });
});

it('tells who said something of a device, and why if they said so', () => {
  expect(saidWords('Clara', 'No pads')).toBe(', says Clara: “No pads”');
  expect(saidWords('Clara', undefined)).toBe(', says Clara');
  expect(saidWords(undefined, undefined)).toBe('');
});

it('asks for what is wanted and for nothing else', () => {
  expect(queryOf({ conditions: [], source: '', text: ' ' })).toBe('');
  expect(queryOf({ conditions: [], source: '', text: '', usability: 'OPEN' })).toBe('usability=OPEN');
  expect(queryOf({ conditions: [], source: '', text: '', retired: true })).toBe('retired=true');
  expect(queryOf({ conditions: ['TAKEN', 'AT_SCENE'], source: 'osm', text: ' hall ', dueBy: '2026-11-22' }, 'c'))
    .toBe('condition=TAKEN&condition=AT_SCENE&source=osm&q=hall&dueBy=2026-11-22&cursor=c');
});
