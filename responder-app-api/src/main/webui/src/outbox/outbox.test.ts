import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakePhone } from '../device/fakePhone';
import type { Command } from './command';

const kept = new Map<string, unknown>();
const ask = vi.fn();

vi.mock('../api/http', () => ({ ask: (...request: unknown[]) => ask(...request) as unknown }));
vi.mock('../identity/session', () => ({ noteFailure: () => undefined }));

const yes: Omit<Command, 'id' | 'madeAt' | 'attempts'> = {
  kind: 'REPLY', alertId: 'a1', method: 'PUT', path: '/v1/me/alerts/a1/reply', body: { answer: 'ACCEPT' }, keepForMs: 600_000,
};
const receipt = { ...yes, kind: 'RECEIPT', path: '/v1/me/alerts/a1/receipt' } as const;
const step = { ...yes, kind: 'PROGRESS', path: '/v1/me/assignments/s1/progress' } as const;

const kindsKept = (): string[] => (kept.get('outbox') as Command[]).map(({ kind }) => kind);
const asked = (): string[] => ask.mock.calls.map(([, path]) => String(path).split('/').at(-1)!);

/** A tab of the page that shares the phone with those opened before it. */
async function openTab(onOutcome: (command: Command, outcome: string) => void = () => undefined) {
  vi.resetModules();
  const outbox = await import('./outbox');
  const { state } = await import('../app/store');
  await outbox.openOutbox(onOutcome);
  return { ...outbox, shown: () => state.value.outbox.map(({ kind }) => kind) };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  kept.clear();
  ask.mockReset();
  fakePhone(kept);
});

describe('the outbox', () => {
  it('keeps a yes that found no connection and sends it later', async () => {
    const outcomes: string[] = [];
    const { post } = await openTab((_, outcome) => outcomes.push(outcome));
    ask.mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue({ status: 200, body: {} });

    await post(yes);
    expect(kindsKept()).toEqual(['REPLY']);
    await vi.advanceTimersByTimeAsync(1000);

    expect(outcomes).toEqual(['RETRY', 'DONE']);
    expect(kindsKept()).toEqual([]);
  });

  it('does not lose what an earlier opening left unsent to what is posted while it is being read', async () => {
    kept.set('outbox', [{ ...yes, id: 'left', madeAt: Date.now(), attempts: 3 }]);
    ask.mockRejectedValue(new TypeError('offline'));
    vi.resetModules();
    const { openOutbox, post } = await import('./outbox');

    const posted = post(receipt);
    await openOutbox(() => undefined);
    await posted;

    expect(kindsKept()).toEqual(['REPLY', 'RECEIPT']);
  });

  it('does not let a yes wait for a receipt on a slow line', async () => {
    const { post } = await openTab();
    ask.mockImplementation((_, path: string) =>
      path.endsWith('reply') ? Promise.resolve({ status: 200, body: {} }) : new Promise(() => undefined));

    void post(receipt);
    await post(yes);

    expect(kindsKept()).toEqual(['RECEIPT']);
  });

  it('sends the steps after the answer as soon as it has arrived', async () => {
    const { post } = await openTab();
    ask.mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue({ status: 200, body: {} });
    await post(yes);

    await post(step);

    expect(asked().filter((path) => !path.startsWith('alerts'))).toEqual(['reply', 'reply', 'progress']);
    expect(kindsKept()).toEqual([]);
  });

  it('tries less and less often, whatever queues behind', async () => {
    const { post } = await openTab();
    ask.mockRejectedValue(new TypeError('offline'));
    await post(yes);
    await post(step);

    await vi.advanceTimersByTimeAsync(60_000);

    expect(asked().length).toBeLessThan(10);
    expect(asked()).not.toContain('progress');
  });

  it('does not send a yes in the responder’s name that is older than they would mean it', async () => {
    kept.set('outbox', [{ ...yes, id: 'old', madeAt: Date.now() - 601_000, attempts: 9 }]);
    const outcomes: string[] = [];
    const { flush } = await openTab((_, outcome) => outcomes.push(outcome));

    await flush();

    expect(ask).not.toHaveBeenCalled();
    expect(outcomes).toEqual(['STALE']);
  });
});

describe('what was tapped before the server was heard', () => {
  const shock = { ...yes, kind: 'FINDING', path: '/v1/me/assignments/s1/findings', body: { finding: 'SHOCK_GIVEN' } } as const;
  const FAST_MS = 120_000;

  /** The server answers, by a clock that the phone's is two minutes ahead of. */
  async function answering(): Promise<{ status: number; body: object }> {
    const { learnFrom } = await import('../clock/clock');
    learnFrom(new Response(null, { headers: { date: new Date(Date.now() - FAST_MS).toUTCString() } }), performance.now());
    return { status: 201, body: {} };
  }

  it('is told with its own time, by the server’s clock, however fast the phone’s is and however late it gets through', async () => {
    const { post } = await openTab();
    ask.mockRejectedValue(new TypeError('offline'));
    const tapped = Date.now();
    await post(shock);
    await vi.advanceTimersByTimeAsync(400_000);
    expect(asked()).not.toContain('findings');
    ask.mockImplementation(answering);

    await vi.advanceTimersByTimeAsync(15_000);

    const told = ask.mock.calls.find(([, path]) => path === shock.path)?.[2] as { at: string };
    expect(Math.abs(Date.parse(told.at) - (tapped - FAST_MS))).toBeLessThan(1_500);
    expect(kindsKept()).toEqual([]);
  });

  it('costs no further question once it was', async () => {
    const { post } = await openTab();
    ask.mockImplementation(answering);
    await answering();

    await post(shock);

    expect(asked()).toEqual(['findings']);
  });
});

describe('the outbox of two tabs', () => {
  it('keeps the yes of one tab whatever the other keeps', async () => {
    ask.mockRejectedValue(new TypeError('offline'));
    const a = await openTab();
    const b = await openTab();

    await a.post(yes);
    await b.post(receipt);

    expect(kindsKept()).toEqual(['REPLY', 'RECEIPT']);
    await vi.waitFor(() => expect(a.shown()).toEqual(['REPLY', 'RECEIPT']));
  });

  it('sends a yes once, though both want to', async () => {
    const a = await openTab();
    const b = await openTab();
    let arrive: (answer: unknown) => void = () => undefined;
    ask.mockReturnValue(new Promise((resolve) => (arrive = resolve)));

    const posted = a.post(yes);
    await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
    await b.flush();
    arrive({ status: 200, body: {} });
    await posted;
    await vi.advanceTimersByTimeAsync(20_000);

    expect(ask).toHaveBeenCalledOnce();
    expect(kindsKept()).toEqual([]);
  });

  it('never lets a step in one tab overtake the answer in the other', async () => {
    ask.mockRejectedValue(new TypeError('offline'));
    const a = await openTab();
    const b = await openTab();

    await a.post(yes);
    await b.post(step);

    expect(asked()).not.toContain('progress');
  });
});
