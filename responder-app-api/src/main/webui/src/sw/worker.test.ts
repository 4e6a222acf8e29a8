import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aPush, aView, anAlert, anAssignment } from '../alert/fixtures';
import type { PhoneAlert } from '../alert/alert';
import { fakePhone } from '../device/fakePhone';
import { FakeBrowser, type Version } from './fakeBrowser';

/** Each version has the assignment's screen under another hash. */
const version = (name: string): Version => ({ name, files: ['/', screenOf(name)] });
const screenOf = (name: string): string => `/assets/AssignmentScreen-${name}.js`;
const mapOf = (name: string): string => `/assets/AssignmentMap-${name}.js`;
const [A, B, C] = [version('A'), version('B'), version('C')] as const;

const OF_THE_CALL = ['way', 'aed-photo', 'step-card'];

const kept = new Map<string, unknown>();
let browser: FakeBrowser;

async function updateTo(next: Version): Promise<void> {
  vi.setSystemTime(Date.now() + 60_000);
  browser.publish(next);
  await browser.update(next);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  kept.clear();
  fakePhone(kept);
  browser = new FakeBrowser();
});

describe('after an update', () => {
  it('a page of the version before still gets its assignment screen, which the service has no more', async () => {
    await updateTo(A);
    await updateTo(B);

    expect(await browser.get(screenOf('A'))).toContain(screenOf('A'));
    expect(await browser.get(screenOf('B'))).toContain(screenOf('B'));
    browser.online = false;
    expect(await browser.get(screenOf('A'))).toContain(screenOf('A'));
    expect(await browser.get('/', 'navigate')).toBe('/ as served');
  });

  it('and still gets its map, if it has shown it before', async () => {
    await updateTo(A);
    browser.served.set(mapOf('A'), 'the map of A');
    expect(await browser.get(mapOf('A'))).toBe('the map of A');

    await updateTo(B);

    expect(await browser.get(mapOf('A'))).toBe('the map of A');
    expect(await browser.get(mapOf('B'))).toBe(404);
  });

  it('only the one version before is kept', async () => {
    await updateTo(A);
    await updateTo(B);
    await updateTo(C);

    expect(browser.generations).toEqual(['shell-B', 'shell-C']);
    expect(await browser.get(screenOf('A'))).toBe(404);
  });

  it('that one is what ran before, also when a version was put back', async () => {
    await updateTo(A);
    await updateTo(B);
    await updateTo(A);
    await updateTo(C);

    expect(browser.generations.toSorted()).toEqual(['shell-A', 'shell-C']);
    expect(await browser.get(screenOf('A'))).toContain(screenOf('A'));
  });

  it('a version that could not be installed wholly takes the place of none', async () => {
    await updateTo(A);
    browser.publish(A);
    await expect(browser.update(B)).rejects.toThrow('not all there');
    expect(await browser.get('/', 'navigate')).toBe('/ as served');

    await updateTo(C);

    expect(browser.generations.toSorted()).toEqual(['shell-A', 'shell-C']);
  });

  it('the other worker of the same version keeps the one before as well', async () => {
    await updateTo(A);
    await updateTo(B);
    await updateTo(B);

    expect(browser.generations).toEqual(['shell-A', 'shell-B']);
  });
});

describe('the end of a call while the page is closed', () => {
  const held = (): PhoneAlert => (kept.get('alerts') as Record<string, PhoneAlert>)['a1']!;

  beforeEach(async () => {
    kept.set('alerts', { a1: anAlert({ wasAssigned: true, view: aView({ sequence: 9, state: 'ASSIGNED', assignment: anAssignment() }) }) });
    OF_THE_CALL.forEach((key) => kept.set(key, { assignmentId: 's1' }));
    await updateTo(A);
  });

  it('takes place, way, picture and steps off the phone with the push', async () => {
    await browser.push(aPush({ sequence: 10, state: 'RELEASED' }));

    expect(held().view.assignment).toBeUndefined();
    expect(held().wasAssigned).toBe(true);
    expect(OF_THE_CALL.some((key) => kept.has(key))).toBe(false);
    expect(kept.has('pushed:a1')).toBe(true);
  });

  it('that was overtaken by the assignment takes nothing', async () => {
    await browser.push(aPush({ sequence: 8, state: 'FILLED' }));

    expect(held().view.assignment?.details?.location.address).toBe('Städtle 14');
    expect(OF_THE_CALL.every((key) => kept.has(key))).toBe(true);
  });

  it('is left to the page where one is open', async () => {
    browser.pages = 1;

    await browser.push(aPush({ sequence: 10, state: 'RELEASED' }));

    expect(held().view.assignment).toBeDefined();
  });
});

describe('a subscription that the browser has ended', () => {
  const config = (transport: string): object => ({ oidc: {}, push: { transport, vapidKey: 'AQID' } });

  beforeEach(async () => {
    kept.set('device', 'd1').set('tokens', { accessToken: 't', refreshToken: 'r', expiresAt: Number.MAX_SAFE_INTEGER });
    await updateTo(A);
  });

  it('is made anew and told, with no page open', async () => {
    kept.set('config', config('webpush'));

    await browser.endSubscription();

    expect(browser.told).toEqual([
      'PUT /v1/me/devices/d1 {"platform":"WEB","subscription":{"endpoint":"https://push.example/2","keys":{"p256dh":"p","auth":"a"}}}',
    ]);
  });

  it('of Firebase is left to the page', async () => {
    kept.set('config', config('fcm'));

    await browser.endSubscription();

    expect(browser.told).toEqual([]);
  });
});

describe('a notification that is tapped', () => {
  beforeEach(() => updateTo(A));

  it('opens the page, where the alert is', async () => {
    await browser.tap({ alertId: 'a1' });

    expect(browser.shown).toEqual(['notification closes', 'opens /']);
  });

  it('brings the page that is open to the front', async () => {
    browser.pages = 1;

    await browser.tap({ alertId: 'a1' });

    expect(browser.shown).toEqual(['notification closes', 'comes to the front']);
  });

  it('leads where its question is answered', async () => {
    await browser.tap({ page: '/#/checkin' });
    browser.pages = 1;
    await browser.tap({ page: '/#/checkin' });

    expect(browser.shown.filter((step) => step.includes('checkin'))).toEqual(['opens /#/checkin', 'goes to /#/checkin']);
  });
});
