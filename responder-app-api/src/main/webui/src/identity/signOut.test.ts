import { beforeEach, describe, expect, it, vi } from 'vitest';
import { state } from '../app/store';
import { Refused } from '../api/http';
import { signOut } from './signOut';

const { obtain, clear, endOfSession, assign } =
  vi.hoisted(() => ({ obtain: vi.fn(), clear: vi.fn(), endOfSession: vi.fn(), assign: vi.fn() }));

vi.mock('idb-keyval', () => ({ clear, set: () => Promise.resolve(), get: () => Promise.resolve(undefined) }));
vi.mock('../api/http', async (original) => ({ ...(await original<object>()), obtain }));
vi.mock('../api/config', () => ({ loadConfig: () => Promise.resolve({ oidc: {} }) }));
vi.mock('../device/deviceId', () => ({ deviceId: () => Promise.resolve('d1') }));
vi.mock('./provider', () => ({ endOfSession, SignInOver: class extends Error {} }));

const anna = { id: 'r1', availability: { onDuty: true } } as NonNullable<typeof state.value.me>;
const told = (): string[] => obtain.mock.calls.map(([method, path]) => `${String(method)} ${String(path)}`);

beforeEach(() => {
  state.value = { ...state.value, signIn: 'SIGNED_IN', me: anna };
  vi.stubGlobal('location', { assign });
  [obtain, clear, assign].forEach((each) => each.mockReset());
  obtain.mockImplementation((_, __, body?: object) => Promise.resolve({ ...anna, availability: body }));
  endOfSession.mockReset().mockResolvedValue('https://provider.example/end');
});

describe('signing out', () => {
  it('goes off the list of phones, then to the provider’s own end', async () => {
    await signOut();

    expect(told()).toEqual(['DELETE /v1/me/devices/d1']);
    expect(clear).toHaveBeenCalledOnce();
    expect(assign).toHaveBeenCalledWith('https://provider.example/end');
  });

  it('does not happen in silence when the service cannot be told', async () => {
    obtain.mockRejectedValue(new TypeError('offline'));

    await expect(signOut()).rejects.toThrow('offline');

    expect(clear).not.toHaveBeenCalled();
    expect(assign).not.toHaveBeenCalled();
  });

  it('does not trust a service that is unwell to have forgotten the phone', async () => {
    obtain.mockImplementation((method) =>
      method === 'DELETE' ? Promise.reject(new Refused(503, {})) : Promise.resolve(anna));

    await expect(signOut()).rejects.toThrow('503');
    expect(clear).not.toHaveBeenCalled();
  });

  it('is open to whoever is no volunteer and has no phone on the list', async () => {
    state.value = { ...state.value, signIn: 'NOT_A_RESPONDER', me: anna };
    obtain.mockRejectedValue(new Refused(403, {}));

    await signOut();

    expect(told()).toEqual(['DELETE /v1/me/devices/d1']);
    expect(clear).toHaveBeenCalledOnce();
  });

  it('ends here when the provider knows no end or cannot be reached', async () => {
    endOfSession.mockRejectedValue(new TypeError('offline'));

    await signOut();

    expect(assign).toHaveBeenCalledWith('/');
  });
});
