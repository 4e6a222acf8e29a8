import { beforeEach, expect, it, vi } from 'vitest';
import { state } from '../app/store';
import { setDuty, setQuietHours } from './session';

const { obtain } = vi.hoisted(() => ({ obtain: vi.fn() }));

vi.mock('idb-keyval', () => ({ set: () => Promise.resolve(), get: () => Promise.resolve(undefined), del: () => Promise.resolve() }));
vi.mock('../api/http', async (original) => ({ ...(await original<object>()), obtain }));

const quietHours = { from: '22:00', to: '06:30' };
const anna = (availability: object) => ({ id: 'r1', availability }) as NonNullable<typeof state.value.me>;

beforeEach(() => {
  obtain.mockReset().mockImplementation((_, __, body: object) => Promise.resolve(anna(body)));
});

it('says nothing of the quiet hours when only the duty changes, so that they stay', async () => {
  state.value = { ...state.value, me: anna({ onDuty: true, quietHours, wakeForCardiacArrest: true }) };

  await setDuty(false);

  expect(obtain).toHaveBeenCalledWith('PUT', '/v1/me/availability', { onDuty: false });
});

it('keeps the pause and leaves the switch alone when only the quiet hours change', async () => {
  const pausedUntil = '2026-11-22T15:00:00Z';
  state.value = { ...state.value, me: anna({ onDuty: true, pausedUntil, wakeForCardiacArrest: false }) };

  await setQuietHours({ quietHours, wakeForCardiacArrest: false });
  expect(obtain).toHaveBeenLastCalledWith('PUT', '/v1/me/availability', { pausedUntil, quietHours, wakeForCardiacArrest: false });

  await setQuietHours({ quietHours: null });
  expect(obtain.mock.lastCall?.[2]).toEqual({ pausedUntil, quietHours: null });
});
