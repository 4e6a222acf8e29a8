import { vi } from 'vitest';

/**
 * The parts of a browser that its tabs share, for tests in which each fresh import of a module is another tab.
 *
 * `writing` is waited for before each change of the store, and fails with it.
 */
export function fakePhone(store: Map<string, unknown>, writing?: () => Promise<void>): void {
  vi.doMock('idb-keyval', () => ({
    get: (key: string) => Promise.resolve(structuredClone(store.get(key))),
    set: (key: string, value: unknown) => Promise.resolve(void store.set(key, structuredClone(value))),
    del: (key: string) => Promise.resolve(void store.delete(key)),
    entries: () => Promise.resolve([...store.entries()]),
    update: async (key: string, step: (value: unknown) => unknown) => {
      if (writing) await writing();
      store.set(key, structuredClone(step(structuredClone(store.get(key)))));
    },
  }));
  vi.stubGlobal('navigator', { languages: ['en'], locks: { request: fakeLocks() } });
}

/** Web locks that give up at once when taken: `ifAvailable` is the only way this page asks for them in tests. */
function fakeLocks() {
  const taken = new Set<string>();
  return async <T>(name: string, _: LockOptions, work: (lock: { name: string } | null) => T): Promise<T> => {
    if (taken.has(name)) return work(null);
    taken.add(name);
    try {
      return await work({ name });
    } finally {
      taken.delete(name);
    }
  };
}
