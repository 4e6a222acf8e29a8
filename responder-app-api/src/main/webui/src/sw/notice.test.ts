import { describe, expect, it } from 'vitest';
import { aPush } from '../alert/fixtures';
import type { AlertState } from '../api/types';
import en from '../text/catalogues/en.json';
import { word } from '../text/text';
import { noticeOf, noticeOfCheckIn, noticeOfEnding } from './notice';

const PUSHED: AlertState[] = ['ASSIGNED', 'DECLINED', 'FILLED', 'STOOD_DOWN', 'WITHDRAWN', 'RELEASED', 'FINISHED'];

describe('the notification of an alert', () => {
  it('rings while the alert is open', () => {
    const { title, options } = noticeOf(aPush(), false);

    expect(title).toBe('Possible cardiac arrest');
    expect(options).toMatchObject({ tag: 'a1', renotify: true, requireInteraction: true });
    expect(options.silent).toBeUndefined();
  });

  it('says first that it is practice, and rings all the same', () => {
    const { title, options } = noticeOf(aPush({ practice: true }), false);

    expect(title).toBe('PRACTICE: Possible cardiac arrest');
    expect(options).toMatchObject({ renotify: true, requireInteraction: true });
    expect(noticeOf(aPush({ practice: true, state: 'FINISHED' }), false).title).toBe('PRACTICE: Finished, thank you');
  });

  it('does not ring a second time for the same news', () => {
    expect(noticeOf(aPush(), true).options).toMatchObject({ tag: 'a1', renotify: false, silent: true });
  });

  it.each(PUSHED)('is replaced in silence by %s, in words of the catalogue', (state) => {
    const { title, options } = noticeOf(aPush({ state }), false);

    expect(en).toHaveProperty([`notice.${state}`]);
    expect(title).toBe(word('notice', state));
    expect(options).toMatchObject({ tag: 'a1', body: 'Possible cardiac arrest', renotify: false, silent: true });
    expect(options.requireInteraction).toBeUndefined();
  });

  it.each([
    ['ASSIGNED', 'Danger reported: tap before you go on'],
    ['STOOD_DOWN', 'Danger reported: stay away'],
    ['RELEASED', 'You have been released, thank you'],
  ] as const)('rings when %s warns, once', (state, words) => {
    const push = aPush({ state, warns: true });

    const { title, options } = noticeOf(push, false);

    expect(title).toBe(words);
    expect(options).toMatchObject({ renotify: true, requireInteraction: true });
    expect(options.silent).toBeUndefined();
    expect(noticeOf(push, true).options).toMatchObject({ renotify: false, silent: true });
  });
});

describe('news of an assignment that cannot wait', () => {
  it.each([
    ['SCENE_MOVED', 'The place has changed: tap before you go on'],
    ['CHECK', 'Are you all right? Tap to answer'],
    ['MESSAGE', 'Message from the control room: tap to read'],
  ] as const)('rings and says why: %s', (cause, words) => {
    const { title, options } = noticeOf(aPush({ state: 'ASSIGNED', warns: true, cause }), false);

    expect(title).toBe(words);
    expect(options).toMatchObject({ renotify: true, requireInteraction: true });
    expect(options.silent).toBeUndefined();
  });
});

describe('the news that something of theirs ends', () => {
  it('neither rings nor stays, and opens where it is seen', () => {
    const { title, options } = noticeOfEnding();

    expect(title).toBe('Something of yours ends soon: tap to look');
    expect(options).toMatchObject({ tag: 'ending', renotify: false, data: { page: '/#/memberships' } });
    expect(options.requireInteraction ?? options.vibrate).toBeUndefined();
  });
});

describe('the question how somebody is', () => {
  it('neither rings nor stays, and opens where it is answered', () => {
    const { title, options } = noticeOfCheckIn();

    expect(title).toBe('How are you after your call?');
    expect(options).toMatchObject({ tag: 'check-in', renotify: false, data: { page: '/#/checkin' } });
    expect(options.requireInteraction ?? options.vibrate).toBeUndefined();
  });
});
