import { vi } from 'vitest';

const ORIGIN = 'https://phone.example';

type Handler = (event: object) => void;

/** What the build writes into a worker. */
export interface Version {
  readonly name: string;
  readonly files: readonly string[];
}

/** One phone's browser: caches that outlive a worker, and a service whose files change with each version. */
export class FakeBrowser {
  /** What the service has, by path. */
  readonly served = new Map<string, string>();
  online = true;
  pages = 0;
  /** At which address its push service takes pushes for it. */
  endpoint = 'https://push.example/1';
  /** What was told to the service, and what the pages came to, each in order. */
  readonly told: string[] = [];
  readonly shown: string[] = [];
  private readonly caches = new Map<string, Map<string, Response>>();
  private handlers = new Map<string, Handler>();

  constructor() {
    vi.stubGlobal('fetch', (asked: Request | string, init?: RequestInit) =>
      (typeof asked === 'string' ? this.tell(asked, init) : this.fetch(asked.url)));
    vi.stubGlobal('Request', class extends Request {
      constructor(path: string, init?: RequestInit) {
        super(new URL(path, ORIGIN), init);
      }
    });
    vi.stubGlobal('caches', {
      keys: async () => [...this.caches.keys()],
      delete: async (name: string) => this.caches.delete(name),
      open: async (name: string) => this.open(name),
      match: async (path: string, { cacheName }: { cacheName?: string } = {}) =>
        [...this.caches].filter(([name]) => cacheName === undefined || name === cacheName)
          .map(([, files]) => files.get(path)).find(Boolean)?.clone(),
    });
  }

  get generations(): string[] {
    return [...this.caches.keys()];
  }

  /** Puts a version there instead of what was there before, which is gone. */
  publish({ files }: Version): void {
    this.served.clear();
    files.forEach((path) => this.served.set(path, `${path} as served`));
  }

  /** Installs its worker, and lets it take over if that went well. */
  async update({ name, files }: Version): Promise<void> {
    vi.resetModules();
    const handlers = new Map<string, Handler>();
    vi.stubGlobal('self', {
      addEventListener: (event: string, handler: Handler) => handlers.set(event, handler),
      location: new URL('/sw.js', ORIGIN),
      skipWaiting: async () => undefined,
      clients: {
        claim: async () => undefined,
        matchAll: async () => Array.from({ length: this.pages }, () => ({
          postMessage: (message: { address?: string }) => message.address && this.shown.push(`goes to ${message.address}`),
          focus: async () => this.shown.push('comes to the front'),
        })),
        openWindow: async (address: string) => this.shown.push(`opens ${address}`),
      },
      registration: {
        showNotification: async () => undefined,
        pushManager: {
          getSubscription: async () => null,
          subscribe: async () => ({ toJSON: () => ({ endpoint: this.endpoint, keys: { p256dh: 'p', auth: 'a' } }) }),
        },
      },
    });
    vi.stubGlobal('__SHELL_FILES__', files);
    vi.stubGlobal('__LANGUAGE_FILES__', {});
    vi.stubGlobal('__SHELL_VERSION__', name);
    await import('./worker');
    await happen(handlers, 'install');
    await happen(handlers, 'activate');
    this.handlers = handlers;
  }

  /** What a page is given for this path: its text, its status, or that there was no connection. */
  async get(path: string, mode = 'cors'): Promise<string | number> {
    const request = { method: 'GET', url: ORIGIN + path, mode };
    let answered: Promise<Response> | undefined;
    this.handlers.get('fetch')!({ request, respondWith: (answer: Promise<Response>) => (answered = answer) });
    try {
      const response = await (answered ?? this.fetch(request.url));
      return response.ok ? await response.text() : response.status;
    } catch {
      return 'no connection';
    }
  }

  async push(data: unknown): Promise<void> {
    await happen(this.handlers, 'push', { data: { json: () => data } });
  }

  /** Somebody taps the notification that carries this. */
  async tap(data: unknown): Promise<void> {
    await happen(this.handlers, 'notificationclick', { notification: { data, close: () => this.shown.push('notification closes') } });
  }

  /** Its push service takes no more at the address that it gave. */
  async endSubscription(): Promise<void> {
    this.endpoint = 'https://push.example/2';
    await happen(this.handlers, 'pushsubscriptionchange');
  }

  private async tell(path: string, { method, body }: RequestInit = {}): Promise<Response> {
    this.told.push(`${method} ${path} ${body}`);
    return new Response(null, { status: 204 });
  }

  private async fetch(url: string): Promise<Response> {
    if (!this.online) throw new TypeError('offline');
    const body = this.served.get(new URL(url).pathname);
    return new Response(body ?? null, { status: body === undefined ? 404 : 200 });
  }

  private open(name: string) {
    const files = this.caches.get(name) ?? new Map<string, Response>();
    this.caches.set(name, files);
    return {
      put: async (path: string, response: Response) => void files.set(path, response),
      addAll: async (requests: Request[]) => {
        const answers = await Promise.all(requests.map(({ url }) => this.fetch(url)));
        if (answers.some(({ ok }) => !ok)) throw new TypeError('not all there');
        requests.forEach(({ url }, at) => files.set(new URL(url).pathname, answers[at]!));
      },
    };
  }
}

async function happen(handlers: ReadonlyMap<string, Handler>, name: string, event: object = {}): Promise<void> {
  const waited: Promise<unknown>[] = [];
  handlers.get(name)!({ ...event, waitUntil: (work: Promise<unknown>) => waited.push(work) });
  await Promise.all(waited);
}
