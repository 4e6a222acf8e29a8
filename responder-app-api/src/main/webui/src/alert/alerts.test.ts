import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakePhone } from '../device/fakePhone';
import type { PhoneAlert } from './alert';
import { alertOnScreen } from './phase';
import { aPush, aView, anAlert, anAssignment, SENT } from './fixtures';

const kept = new Map<string, unknown>();
const writes = () => Promise.resolve();
let writing = writes;

let failure: Error;

class Refused extends Error {
  readonly status = 404;
}

vi.mock('../api/http', () => ({
  ask: () => Promise.reject(new TypeError('offline')),
  obtain: () => Promise.reject(failure),
  get Refused() {
    return Refused;
  },
}));
vi.mock('../identity/session', () => ({ noteFailure: () => undefined }));

/** A tab of the page that shares the phone with those opened before it. */
async function openTab() {
  vi.resetModules();
  const { openOutbox } = await import('../outbox/outbox');
  const alerts = await import('./alerts');
  const { state } = await import('../app/store');
  await openOutbox(() => undefined);
  await alerts.openAlerts();
  return { ...alerts, notKept: () => state.value.notKept, shown: (): PhoneAlert => state.value.alerts['a1']! };
}

const keptAlert = (): PhoneAlert => (kept.get('alerts') as Record<string, PhoneAlert>)['a1']!;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: SENT });
  kept.clear();
  failure = new TypeError('offline');
  writing = writes;
  // Once a test: of two mocks of one module that wait for the same import, either may win.
  fakePhone(kept, () => writing());
});

describe('an answer given in one of two tabs', () => {
  it('outlives whatever the other tab hears of the same alert', async () => {
    kept.set('alerts', { a1: anAlert() });
    const a = await openTab();
    const b = await openTab();

    await a.answer(a.shown(), 'ACCEPT');
    b.hearPush(aPush({ sequence: 4, state: 'EXPIRED' }), 'FCM');

    await vi.waitFor(() => expect(keptAlert().view.state).toBe('EXPIRED'));
    expect(keptAlert().answer?.answer).toBe('ACCEPT');
  });

  it('shows in the other, so that it stops ringing there', async () => {
    kept.set('alerts', { a1: anAlert() });
    const a = await openTab();
    const b = await openTab();

    await a.answer(a.shown(), 'DECLINE');

    await vi.waitFor(() => expect(b.shown().answer?.answer).toBe('DECLINE'));
  });
});

describe('an answer found when the page opens', () => {
  it('is asked for again when the page died before it was in the outbox', async () => {
    kept.set('alerts', { a1: anAlert({ answer: { answer: 'ACCEPT', delivery: 'SENDING' } }) });

    const { shown } = await openTab();

    expect(shown().answer).toBeUndefined();
    expect(keptAlert().answer).toBeUndefined();
  });

  it('stays when it waits in the outbox', async () => {
    kept.set('alerts', { a1: anAlert() });
    const before = await openTab();
    await before.answer(before.shown(), 'ACCEPT');

    const { shown } = await openTab();

    expect(shown().answer?.answer).toBe('ACCEPT');
  });

  it('stays when it has arrived, for then the outbox knows no more of it', async () => {
    kept.set('alerts', { a1: anAlert({ view: aView(), answer: { answer: 'ACCEPT', delivery: 'SENT' } }) });

    expect((await openTab()).shown().answer?.delivery).toBe('SENT');
  });
});

describe('an assignment', () => {
  const assigned = () => aView({
    sequence: 9, state: 'ASSIGNED', assignment: { details: { location: { lon: 9, lat: 47 }, hazards: [] } } as never,
  });

  it('lies on this phone before it shows', async () => {
    kept.set('alerts', { a1: anAlert() });
    const tab = await openTab();
    let written: () => void = () => undefined;
    writing = () => new Promise<void>((resolve) => { written = resolve; });

    tab.hearView(assigned(), 'STREAM');

    await Promise.resolve();
    expect(tab.shown().view.state).toBe('OPEN');
    written();
    await vi.waitFor(() => expect(tab.shown().view.state).toBe('ASSIGNED'));
    expect(keptAlert().view.assignment?.details).toBeDefined();
    expect(tab.notKept()).toBe(false);
  });

  it('is over on this phone before that shows, so that the next opening does not begin with it', async () => {
    kept.set('alerts', { a1: anAlert({ view: assigned(), wasAssigned: true }) });
    const tab = await openTab();
    let written: () => void = () => undefined;
    writing = () => new Promise<void>((resolve) => { written = resolve; });

    tab.hearView(aView({ sequence: 10, state: 'FINISHED' }), 'STREAM');

    await Promise.resolve();
    expect(tab.shown().view.state).toBe('ASSIGNED');
    written();
    await vi.waitFor(() => expect(tab.shown().view.state).toBe('FINISHED'));
    expect(keptAlert().view.state).toBe('FINISHED');
  });

  it('that the phone cannot keep shows all the same, and says so', async () => {
    kept.set('alerts', { a1: anAlert() });
    const tab = await openTab();
    writing = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));

    tab.hearView(assigned(), 'STREAM');

    await vi.waitFor(() => expect(tab.shown().view.state).toBe('ASSIGNED'));
    expect(tab.notKept()).toBe(true);
  });
});

describe('a visit accepted days ago', () => {
  const DAY = 24 * 3_600_000;
  const visit = () => anAlert({ view: aView({ kind: 'CARE_REQUEST', state: 'ASSIGNED', assignment: anAssignment() }), wasAssigned: true });

  it('still has its address on a page opened without a line, unlike what is over', async () => {
    vi.setSystemTime(SENT + 2 * DAY);
    kept.set('alerts', { a1: visit(), a2: anAlert({ view: aView({ id: 'a2', state: 'FILLED' }) }) });

    const page = await openTab();

    expect(page.shown().view.assignment?.details?.location.address).toBe('Städtle 14');
    await vi.waitFor(() => expect(Object.keys(kept.get('alerts') as object)).toEqual(['a1']));
  });

  it('is thanked for when it ends, also after the page was opened anew', async () => {
    vi.setSystemTime(SENT + 2 * DAY);
    kept.set('alerts', { a1: visit() });
    const page = await openTab();

    page.hearPush(aPush({ sequence: 9, state: 'FINISHED', kind: 'CARE_REQUEST' }), 'FCM');

    await vi.waitFor(() => expect(keptAlert().endedAt).toBe(SENT + 2 * DAY));
    expect(alertOnScreen([(await openTab()).shown()], Date.now())?.view.state).toBe('FINISHED');
  });

  it('is gone once the service knows nothing of it any more', async () => {
    vi.setSystemTime(SENT + 2 * DAY);
    kept.set('alerts', { a1: visit() });
    const page = await openTab();
    failure = new Refused();

    await page.readAlert('a1');

    await vi.waitFor(() => expect(kept.get('alerts')).toEqual({}));
  });
});

describe('a page opened days after a push', () => {
  it('knows when that was, so that nothing old takes the screen', async () => {
    vi.setSystemTime(SENT + 3 * 24 * 3_600_000);
    kept.set('pushed:a1', aPush());

    const page = await openTab();

    expect(page.shown().heardAt).toBe(SENT);
    expect(alertOnScreen([page.shown()], Date.now())).toBeUndefined();
  });
});

describe('what was pushed while the page was closed', () => {
  it.each(['WEB_PUSH', 'FCM'] as const)('came by the transport of this phone, %s, and is so receipted', async (channel) => {
    kept.set('push-channel', channel);
    kept.set('pushed:a1', aPush());

    const page = await openTab();

    expect(page.shown().channel).toBe(channel);
    await vi.waitFor(() => expect(kept.get('outbox')).toMatchObject([{ kind: 'RECEIPT', body: { state: 'RECEIVED', channel } }]));
    expect(kept.has('pushed:a1')).toBe(false);
  });
});

describe('a message that was read', () => {
  it('does not ring again when the page is opened anew', async () => {
    kept.set('alerts', { a1: anAlert() });
    const before = await openTab();
    before.noteRead('a1', ['m1']);
    before.noteRead('a1', ['m2']);
    await vi.waitFor(() => expect(keptAlert().readMessages).toEqual(['m1', 'm2']));

    expect((await openTab()).shown().readMessages).toEqual(['m1', 'm2']);
  });
});
