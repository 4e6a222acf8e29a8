import { get, set } from 'idb-keyval';

const KEY = 'owner';

/** Whether this phone served another responder until now; from now on it serves this one. */
export async function isAnotherOwner(responderId: string): Promise<boolean> {
  const before = await get<string>(KEY);
  if (before !== responderId) await set(KEY, responderId);
  return before !== undefined && before !== responderId;
}
