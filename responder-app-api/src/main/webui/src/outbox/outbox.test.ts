import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from './command';

const kept = new Map<string, unknown>();
const ask = vi.fn();

vi.mock('idb-keyval', () => ({
  get: (key: string) => Promise.resolve(kept.get(key)),
  set: (key: string, value: unknown) => Promise.resolve(kept.set(key, value)),
}));
vi.mock('../api/http', () => ({ ask: (...request: unknown[]) => ask(...request) as unknown }));
vi.mock('../identity/session', () => ({ noteFailure: () => undefined }));

const yes: Omit<Command, 'id' | 'madeAt' | 'attempts'> = {
  kind: 'REPLY', alertId: 'a1', method: 'PUT', path: '/v1/me/alerts/a1/reply', body: { answer: 'ACCEPT' }, keepForMs: 600_000,
};

describe('the outbox', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.useFakeTimers();
    kept.clear();
    ask.mockReset();
  });

  it('keeps a yes that found no connection and sends it later', async () => {
    const { openOutbox, post } = await import('./outbox');
    const outcomes: string[] = [];
    await openOutbox((_, outcome) => outcomes.push(outcome));
    ask.mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue({ status: 200, body: {} });

    await post(yes);
    expect(kept.get('outbox')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);

    expect(outcomes).toEqual(['RETRY', 'DONE']);
    expect(kept.get('outbox')).toEqual([]);
  });

  it('does not lose what an earlier opening left unsent to what is posted while it is being read', async () => {
    kept.set('outbox', [{ ...yes, id: 'left', madeAt: Date.now(), attempts: 3 }]);
    ask.mockRejectedValue(new TypeError('offline'));
    const { openOutbox, post } = await import('./outbox');

    const posted = post({ ...yes, kind: 'RECEIPT' });
    await openOutbox(() => undefined);
    await posted;

    expect((kept.get('outbox') as Command[]).map(({ kind }) => kind)).toEqual(['REPLY', 'RECEIPT']);
  });

  it('does not let a yes wait for a receipt on a slow line', async () => {
    const { openOutbox, post } = await import('./outbox');
    await openOutbox(() => undefined);
    ask.mockImplementation((_, path: string) =>
      path.endsWith('reply') ? Promise.resolve({ status: 200, body: {} }) : new Promise(() => undefined));

    void post({ ...yes, kind: 'RECEIPT', path: '/v1/me/alerts/a1/receipt' });
    await post(yes);

    expect((kept.get('outbox') as Command[]).map(({ kind }) => kind)).toEqual(['RECEIPT']);
  });

  it('sends the steps after the answer as soon as it has arrived', async () => {
    const { openOutbox, post } = await import('./outbox');
    await openOutbox(() => undefined);
    ask.mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue({ status: 200, body: {} });
    await post(yes);

    await post({ ...yes, kind: 'PROGRESS', path: '/v1/me/assignments/s1/progress' });

    expect(ask.mock.calls.map(([, path]) => String(path).split('/').at(-1))).toEqual(['reply', 'reply', 'progress']);
    expect(kept.get('outbox')).toEqual([]);
  });

  it('does not send a yes in the responder’s name that is older than they would mean it', async () => {
    kept.set('outbox', [{ ...yes, id: 'old', madeAt: Date.now() - 601_000, attempts: 9 }]);
    const { openOutbox, flush } = await import('./outbox');
    const outcomes: string[] = [];
    await openOutbox((_, outcome) => outcomes.push(outcome));

    await flush();

    expect(ask).not.toHaveBeenCalled();
    expect(outcomes).toEqual(['STALE']);
  });
});
