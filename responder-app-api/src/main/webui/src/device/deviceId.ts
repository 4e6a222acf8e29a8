import { get, update } from 'idb-keyval';

const KEY = 'device';

/** This browser's own lasting name; it says nothing about the phone or its owner. */
export async function deviceId(): Promise<string> {
  await update<string>(KEY, (known) => known ?? crypto.randomUUID());
  return (await get<string>(KEY)) ?? '';
}
