import { expect, it } from 'vitest';
import { Problem } from '../api/http';
import type { MatchView, Member } from '../api/types';
import { aCallout, after, anAlert, anAssignment } from '../words/fixtures';
import { changedWords, versionOf } from '../words/changed';
import { offered, peopleNear, refusedIn } from './named';

const passedOver = (responderId: string, responderName: string) => ({ responderId, responderName, chosen: false, distanceMetres: 900, reason: 'TOO_FAR' });
const match: MatchView = {
  areas: [],
  waves: [{
    number: 1, at: after(1), travelSource: 'ROAD', outlooks: [], others: {},
    candidates: [passedOver('carl', 'Carl Ritter'), passedOver('anna', 'Anna Frick')],
    notAskable: { people: [{ ...passedOver('dora', 'Dora Beck'), reason: 'ENGAGED_ELSEWHERE' }] },
  }],
};
const member = (id: string, displayName: string) => ({ id, displayName }) as Member;

it('offers whoever is near and neither asked nor under way, each with what was last said of them', () => {
  const callout = aCallout({
    alerts: [anAlert(), anAlert({ id: 'b', responderId: 'ben', responderName: 'Ben Marxer', state: 'DECLINED' })],
    assignments: [anAssignment({ responderId: 'dora', progress: 'STOOD_DOWN' })],
  });

  expect(peopleNear(callout, match)).toEqual([
    { id: 'ben', name: 'Ben Marxer', why: 'DECLINED' },
    { id: 'carl', name: 'Carl Ritter', why: 'TOO_FAR' },
    { id: 'dora', name: 'Dora Beck', why: 'ENGAGED_ELSEWHERE' },
  ]);
});

it('finds members farther away by their names, after those near, and nobody twice', () => {
  const callout = aCallout({ alerts: [anAlert()] });
  const near = peopleNear(callout, match);

  const found = offered(callout, near, [member('carl', 'Carl Ritter'), member('anna', 'Anna Frick'), member('carla', 'Carla Hasler')], 'carl');

  expect(found.map(({ name }) => name)).toEqual(['Carl Ritter', 'Carla Hasler']);
});

it('says in words why somebody may not be asked, and leaves other refusals as they are', () => {
  const refused = new Problem(409, 'Conflict', 'They may not be asked: OFF_DUTY', {}, { reason: 'OFF_DUTY' });
  const other = new Problem(500, 'Broken', undefined, {});

  expect(refusedIn(refused)).toMatchObject({ detail: 'Off duty' });
  expect(refusedIn(other)).toBe(other);
});

it('tells who has changed what meanwhile, and on which version to go on', () => {
  const refused = new Problem(409, 'Conflict', undefined, {}, {
    version: 12,
    changed: [{ what: 'notes', by: 'Lena Lead' }, { what: 'need AED_RUNNER', by: 'Lena Lead' }, { what: 'widening' }, { what: 'alert 1', by: 'Clara' }],
  });

  expect(changedWords(refused)).toEqual([
    'Lena Lead has just changed the notes and has just changed how many are wanted as AED runner. Look at it, then confirm yours again or leave it.',
    'Somebody has just had more people asked, or taken that back. Look at it, then confirm yours again or leave it.',
    'Clara has just asked them, or asks them no longer. Look at it, then confirm yours again or leave it.',
  ]);
  expect(versionOf(refused)).toBe(12);
  expect(versionOf(new Problem(409, 'Conflict', undefined, {}, { version: 12 }))).toBeUndefined();
});
