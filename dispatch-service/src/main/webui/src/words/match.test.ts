import { expect, it } from 'vitest';
import type { MatchCandidate } from '../api/types';
import { chanceOf, figuresOf, limitOf, othersWords, outlookWords, reasonWords, roughWords } from './match';

const anna: MatchCandidate = {
  responderId: 'anna', responderName: 'Anna Frick', chosen: true, role: 'AED_RUNNER', distanceMetres: 412, etaSeconds: 360,
  turnoutSeconds: 102, travelSeconds: 223, entrySeconds: 35, travelMode: 'FOOT', travelSource: 'STRAIGHT_LINE',
  aedId: 'aed-1', aedUsability: 'UNKNOWN_HOURS', chance: 0.372, gain: 0.0184, reason: 'CHOSEN',
};

it('tells the parts of an arrival, and that it rests on a straight line', () => {
  expect(figuresOf(anna)).toBe(
    '412 m, 6 min on foot (turnout 2 min, travel 4 min, entry under 1 min), straight line, by an AED (opening hours not known)',
  );
});

it('says nothing of a straight line where the road was searched', () => {
  expect(figuresOf({ ...anna, travelSource: 'ROAD' })).not.toContain('straight line');
});

it('says that roads are missing only where they are, and of whom else the time is rough', () => {
  const byRoad: MatchCandidate = { ...anna, travelSource: 'ROAD' };
  const passedOver: MatchCandidate = { ...anna, travelSource: undefined };
  expect(roughWords({ travelSource: 'STRAIGHT_LINE', candidates: [anna, passedOver] })).toContain('No roads are loaded');
  expect(roughWords({ travelSource: 'ROAD', candidates: [anna] })).toContain('Some people');
  expect(roughWords({ travelSource: 'STRAIGHT_LINE', candidates: [anna, byRoad] })).toContain('Some people');
  expect(roughWords({ travelSource: 'ROAD', candidates: [byRoad, passedOver] })).toBeUndefined();
});

it('tells only the distance of whoever was passed over', () => {
  const ben: MatchCandidate = { responderId: 'ben', responderName: 'Ben', chosen: false, distanceMetres: 90, reason: 'COOL_OFF' };
  expect(figuresOf(ben)).toBe('90 m');
  expect(chanceOf(ben)).toBeUndefined();
  expect(reasonWords(ben.reason)).toBe('Left alone after a hard call');
});

it('tells what somebody passed over for their time was judged by', () => {
  const limits = { longestEtaSeconds: 900, ambulanceEtaSeconds: 360, behindAmbulanceSeconds: 120 };
  expect(limitOf({ reason: 'TOO_FAR' }, limits)).toBe('at most 15 min');
  expect(limitOf({ reason: 'TOO_FAR' }, { ...limits, radiusMetres: 800 })).toBe('at most 15 min and 800 m');
  expect(limitOf({ reason: 'AFTER_AMBULANCE' }, limits)).toBe('ambulance in 6 min, at most 2 min after it');
  expect(limitOf({ reason: 'OVER_WAVE_SIZE' }, limits)).toBeUndefined();
  expect(limitOf({ reason: 'TOO_FAR' }, undefined)).toBeUndefined();
});

it('tells the chance and what it adds', () => {
  expect(chanceOf(anna)).toBe('37% likely to accept, adds 1.8 points of survival');
});

it('says first what differs between with and without, since the models disagree in level', () => {
  expect(outlookWords({ outlooks: [{ model: 'LARSEN', without: 0.235, with: 0.291 }] }))
    .toEqual(['5.6 points of survival gained by Larsen 1993 (23.5% to 29.1%)']);
});

it('counts those of whom only the number is kept', () => {
  expect(othersWords({ others: { TOO_FAR: 9, COOL_OFF: 3 } })).toBe('12 more: 9 too far, 3 cool off');
  expect(othersWords({ others: {} })).toBeUndefined();
});

it('still says something of a reason it has never met', () => {
  expect(reasonWords('ON_A_BOAT')).toBe('On a boat');
});
