import { describe, expect, it, vi } from 'vitest';
import { bytesOf, webPushSubscription } from './webpush';

const KEY = 'AQID';

function aManager(known?: { key: string; unsubscribe: () => Promise<boolean> }) {
  const subscribe = vi.fn(async () => ({
    toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } }),
  }));
  const getSubscription = async () => known && {
    options: { applicationServerKey: bytesOf(known.key).buffer }, unsubscribe: known.unsubscribe,
  };
  return { subscribe, registration: { pushManager: { subscribe, getSubscription } } as unknown as ServiceWorkerRegistration };
}

describe('a web push subscription', () => {
  it('is made visible and for our key', async () => {
    const { subscribe, registration } = aManager();
    await expect(webPushSubscription(registration, KEY, false))
      .resolves.toEqual({ endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } });
    expect(subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: new Uint8Array([1, 2, 3]) });
  });

  it('that was made for another key, or is dead, is given up first', async () => {
    const unsubscribe = vi.fn(async () => true);
    await webPushSubscription(aManager({ key: 'AAAA', unsubscribe }).registration, KEY, false);
    expect(unsubscribe).toHaveBeenCalledTimes(1);
    await webPushSubscription(aManager({ key: KEY, unsubscribe }).registration, KEY, false);
    expect(unsubscribe).toHaveBeenCalledTimes(1);
    await webPushSubscription(aManager({ key: KEY, unsubscribe }).registration, KEY, true);
    expect(unsubscribe).toHaveBeenCalledTimes(2);
  });
});
