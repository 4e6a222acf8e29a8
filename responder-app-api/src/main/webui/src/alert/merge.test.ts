import { describe, expect, it } from 'vitest';
import { readPush } from './alert';
import { aPush, aView, anAlert, anAssignment, anOffer, SENT } from './fixtures';
import { mergePush, mergeView, noting } from './merge';

const REPLY = { answer: 'ACCEPT', at: '2026-01-15T03:12:10Z' } as const;

describe('news of one alert by several channels', () => {
  it('is known from the push alone', () => {
    const alert = mergePush(undefined, aPush(), 'FCM', SENT);

    expect(alert.view.offer).toEqual(anOffer);
    expect(alert.partial).toBe(true);
  });

  it('rings once: the same sequence by a second channel changes nothing', () => {
    const known = anAlert();

    expect(mergePush(known, aPush(), 'FCM', SENT)).toBe(known);
  });

  it('is not turned back by a push that was overtaken', () => {
    const known = anAlert({ view: aView({ state: 'STOOD_DOWN', sequence: 5 }) });

    expect(mergePush(known, aPush({ sequence: 4 }), 'FCM', SENT)).toBe(known);
    expect(mergeView(known, aView({ sequence: 4 }), 'STREAM', SENT)).toBe(known);
  });

  it('stays silent when its ending came first', () => {
    const ended = mergePush(undefined, aPush({ state: 'STOOD_DOWN', sequence: 4 }), 'FCM', SENT);

    expect(ended.putAway).toBe(true);
    expect(mergePush(ended, aPush({ sequence: 3 }), 'FCM', SENT)).toBe(ended);
  });

  it('is completed by the service at the same sequence', () => {
    const pushed = mergePush(undefined, aPush(), 'FCM', SENT);

    const alert = mergeView(pushed, aView(), 'STREAM', SENT);

    expect(alert.partial).toBe(false);
    expect(alert.view.organisation).toBe('demo');
    expect(alert.channel).toBe('FCM');
  });

  it('does not forget a reply because of a reading that left the service before it', () => {
    const known = anAlert({ view: aView({ reply: REPLY, verdictPending: true }) });

    expect(mergeView(known, aView(), 'STREAM', SENT)).toBe(known);
  });

  it('takes place and patient off the phone with the push that ends the assignment', () => {
    const known = anAlert({ view: aView({ state: 'ASSIGNED', assignment: anAssignment() }), wasAssigned: true });

    const ended = mergePush(known, aPush({ state: 'STOOD_DOWN', sequence: 9 }), 'FCM', SENT);

    expect(ended.view.assignment).toBeUndefined();
    expect(ended.wasAssigned).toBe(true);
  });
});

describe('what later news no longer tells', () => {
  const assigned = anAlert({ view: aView({ state: 'ASSIGNED', assignment: anAssignment() }), wasAssigned: true });

  it('is when it ended, the first time', () => {
    const ended = noting(assigned, mergePush(assigned, aPush({ state: 'RELEASED', sequence: 9 }), 'FCM', SENT), SENT + 5);

    expect(ended.endedAt).toBe(SENT + 5);
    expect(noting(ended, mergeView(ended, aView({ state: 'RELEASED', sequence: 9 }), 'STREAM', SENT), SENT + 9).endedAt).toBe(SENT + 5);
    expect(noting(undefined, mergePush(undefined, aPush({ state: 'STOOD_DOWN' }), 'FCM', SENT), SENT).endedAt).toBeUndefined();
  });

  it('is that they fetched the AED', () => {
    const step = (progress: 'AED_COLLECTED' | 'ON_SCENE', sequence: number) =>
      aView({ state: 'ASSIGNED', sequence, assignment: anAssignment({ progress }) });
    const fetched = noting(assigned, mergeView(assigned, step('AED_COLLECTED', 4), 'STREAM', SENT), SENT);
    const there = noting(fetched, mergeView(fetched, step('ON_SCENE', 5), 'STREAM', SENT), SENT);

    expect(there.collectedAed).toBe(true);
    expect(noting(assigned, mergeView(assigned, step('ON_SCENE', 5), 'STREAM', SENT), SENT).collectedAed).toBeUndefined();
  });
});

describe('a change while on the way', () => {
  const onTheWay = anAlert({ view: aView({ state: 'ASSIGNED', assignment: anAssignment() }), wasAssigned: true });
  const changed = (changes: Parameters<typeof anAssignment>[0]) =>
    mergeView(onTheWay, aView({ state: 'ASSIGNED', sequence: 4, assignment: anAssignment(changes) }), 'STREAM', SENT);

  it('wants to be seen when there is a new hazard', () => {
    expect(changed({ hazards: ['DOG'] }).unseenChange).toBe(true);
  });

  it('is counted also while the one before waits to be read, so that each is heard', () => {
    const once = changed({ checkAskedAt: new Date(SENT).toISOString() });
    const danger = aView({ state: 'ASSIGNED', sequence: 5, assignment: anAssignment({ checkAskedAt: new Date(SENT).toISOString(), hazards: ['DOG'] }) });

    expect(once.changes).toBe(1);
    expect(mergeView(once, danger, 'STREAM', SENT).changes).toBe(2);
  });

  it('wants to be seen when the place moved', () => {
    expect(changed({ location: { lon: 9.6, lat: 47.1, placeType: 'PUBLIC' } }).unseenChange).toBe(true);
  });

  it.each([{ category: 'UNCONSCIOUS' }, { ageGroup: 'CHILD' }, { role: 'AED_RUNNER' }] as const)(
    'wants to be seen when other steps help, once, whichever channel told it first: %o', (corrected) => {
      const offer = { ...anOffer, ...corrected };
      const pushed = mergePush(onTheWay, aPush({ state: 'ASSIGNED', sequence: 4, offer }), 'FCM', SENT);
      const read = aView({ state: 'ASSIGNED', sequence: 4, offer, assignment: anAssignment() });

      expect(pushed.changes).toBe(1);
      expect(mergeView(pushed, read, 'STREAM', SENT).changes).toBe(1);
      expect(mergeView(onTheWay, read, 'STREAM', SENT)).toMatchObject({ unseenChange: true, changes: 1 });
    });

  it('wants to be seen when the call was closed around who stays with the patient', () => {
    const closed = aView({ state: 'ASSIGNED', sequence: 4, outcome: 'TREATED', assignment: anAssignment() });
    const told = mergeView(onTheWay, closed, 'STREAM', SENT);

    expect(told.unseenChange).toBe(true);
    expect(told.view.outcome).toBe('TREATED');
    expect(mergeView({ ...told, unseenChange: false }, { ...closed, sequence: 5 }, 'STREAM', SENT).unseenChange).toBe(false);
  });

  it('does not disturb for the ambulance’s new arrival time or one’s own progress', () => {
    expect(changed({ ambulance: { etaSeconds: 300 }, progress: 'EN_ROUTE' }).unseenChange).toBe(false);
  });
});

describe('a push', () => {
  const data = { alertId: 'a1', calloutId: 'c1', sequence: '3', state: 'OPEN', kind: 'INCIDENT', offer: JSON.stringify(anOffer) };

  it('is read from the strings of a data message, however deep the channel wraps them', () => {
    expect(readPush(data)).toEqual(aPush());
    expect(readPush({ data })).toEqual(aPush());
    expect(readPush({ message: { token: 'emu-1', data } })).toEqual(aPush());
  });

  it('tells why it is urgent, as far as this page knows such a cause', () => {
    expect(readPush({ ...data, cause: 'CHECK' })).toEqual(aPush({ cause: 'CHECK' }));
    expect(readPush({ ...data, cause: 'OF_LATER_DAYS' })).toEqual(aPush());
  });

  it('is left alone when it is not about an alert', () => {
    expect(readPush({ notification: { title: 'News' } })).toBeUndefined();
    expect(readPush({ ...data, offer: '{' })).toBeUndefined();
    expect(readPush('hello')).toBeUndefined();
  });
});
