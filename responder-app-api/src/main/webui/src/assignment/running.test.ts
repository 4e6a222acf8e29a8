import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aView, anAlert, anAssignment } from '../alert/fixtures';
import type { PhoneAlert } from '../alert/alert';
import type { AlertState, AssignmentView, WayView } from '../api/types';
import { fakePhone } from '../device/fakePhone';

const WAY: WayView = { travelMode: 'FOOT', legs: [] };
const HERE = { lon: 9.52, lat: 47.14, accuracyMetres: 5 };

const kept = new Map<string, unknown>();
const { obtain, picture } = vi.hoisted(() => ({ obtain: vi.fn(), picture: vi.fn() }));

vi.mock('../api/http', () => ({ obtain, Refused: class extends Error {} }));
vi.mock('../api/pictures', () => ({ picture }));
vi.mock('../identity/session', () => ({ noteFailure: () => undefined }));

const alertOf = (state: AlertState, assignment: AssignmentView = anAssignment()): PhoneAlert =>
  anAlert({ view: aView({ id: assignment.alertId, state, assignment }) });

const another: AssignmentView = { ...anAssignment(), id: 's2', alertId: 'a2' };

async function openPage() {
  vi.resetModules();
  fakePhone(kept);
  const { change } = await import('../app/store');
  const { forgetWithTheCall } = await import('./running');
  const { keepTheWay, way } = await import('../way/way');
  const { aedPhoto } = await import('../contact/pictures');
  const { bringCard } = await import('../scene/card');
  const know = (...alerts: PhoneAlert[]) => change({ alerts: Object.fromEntries(alerts.map((alert) => [alert.view.id, alert])) });
  return { know, forgetWithTheCall, keepTheWay, way, aedPhoto, bringCard };
}

beforeEach(() => {
  kept.clear();
  obtain.mockReset().mockResolvedValue(WAY);
  picture.mockReset().mockResolvedValue(new Blob(['cabinet']));
});

afterEach(() => vi.useRealTimers());

describe('the way, the picture of the cabinet and the steps', () => {
  it('stay while the assignment runs, though the page is opened anew, and go when it ends', async () => {
    const before = await openPage();
    before.know(alertOf('ASSIGNED'));
    await before.keepTheWay(anAssignment(), false, HERE);
    await before.aedPhoto('s1', 'aed');
    await before.bringCard('s1', 'DIRECT');
    vi.useFakeTimers();
    const page = await openPage();
    page.know(alertOf('ASSIGNED'));
    page.forgetWithTheCall();
    await vi.advanceTimersByTimeAsync(2_000);
    expect([...kept.keys()]).toEqual(['way', 'aed-photo', 'step-card']);
    await page.keepTheWay(anAssignment(), false, HERE);
    expect(page.way.value?.assignmentId).toBe('s1');

    page.know(alertOf('RELEASED'));
    await vi.advanceTimersByTimeAsync(2_000);

    expect([...kept.keys()]).toEqual([]);
    expect(page.way.value).toBeUndefined();
  });

  it('go when the page opens after an end that nobody saw', async () => {
    ['way', 'aed-photo', 'step-card'].forEach((key) => kept.set(key, { assignmentId: 's1' }));
    const page = await openPage();

    page.forgetWithTheCall();

    await vi.waitFor(() => expect([...kept.keys()]).toEqual([]));
  });

  it('of another assignment stay', async () => {
    kept.set('way', { assignmentId: 's2' }).set('aed-photo', { assignmentId: 's1' }).set('step-card', { assignmentId: 's2' });
    const page = await openPage();
    page.know(alertOf('FINISHED'), alertOf('ASSIGNED', another));

    page.forgetWithTheCall();

    await vi.waitFor(() => expect([...kept.keys()]).toEqual(['way', 'step-card']));
  });

  it('that come after the end are not kept', async () => {
    const page = await openPage();
    page.know(alertOf('ASSIGNED'));
    const asked = [page.keepTheWay(anAssignment(), false, HERE), page.aedPhoto('s1', 'aed'), page.bringCard('s1', 'DIRECT')];

    page.know(alertOf('STOOD_DOWN'));
    await Promise.all(asked);

    expect(obtain).toHaveBeenCalledTimes(2);
    expect(picture).toHaveBeenCalledOnce();
    expect([...kept.keys()]).toEqual([]);
  });
});
