import { get, set } from 'idb-keyval';
import type { Channel } from '../api/types';

const KEY = 'push-channel';

/** By which transport pushes come to this phone; the service worker, which hears them, does not see it from them. */
export async function pushChannel(): Promise<Channel> {
  return (await get<Channel>(KEY)) ?? 'FCM';
}

export async function keepPushChannel(channel: Channel): Promise<void> {
  await set(KEY, channel);
}
