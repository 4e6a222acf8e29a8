/** A refusal of the service as RFC 9457 tells it, with the fields it names. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string | undefined,
    readonly fields: Readonly<Record<string, string>>,
    /** All that the body says. */
    readonly said: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail ?? title);
  }
}

/** The service could not be reached, or did not answer in time. */
export class Unreachable extends Error {}

/** Reads the problem out of a refused response; a body that is none still gives a readable refusal. */
export function problemOf(status: number, body: unknown): Problem {
  const said = isRecord(body) ? body : {};
  const title = text(said['title']) ?? `Refused (${status})`;
  return new Problem(status, title, text(said['detail']), fieldsOf(said), said);
}

/** Field messages by path ("location.lon"), whichever of the usual names the list and its members carry. */
function fieldsOf(said: Record<string, unknown>): Record<string, string> {
  const fields: Record<string, string> = {};
  const lists = [said['violations'], said['errors'], said['fields']];
  for (const entry of lists.flatMap((list) => (Array.isArray(list) ? list : []))) {
    if (!isRecord(entry)) continue;
    const name = text(entry['field']) ?? text(entry['pointer']) ?? text(entry['name']);
    const message = text(entry['message']) ?? text(entry['detail']) ?? text(entry['reason']);
    if (name && message) fields[pathOf(name)] ??= message;
  }
  const single = text(said['field']);
  if (single) fields[pathOf(single)] ??= text(said['detail']) ?? text(said['title']) ?? 'not accepted';
  return fields;
}

/** "#/location/lon", "create.request.location.lon" and "location.lon" all become "location.lon". */
function pathOf(name: string): string {
  const dotted = name.replace(/^#?\//, '').replaceAll('/', '.').replaceAll(/\[(\d+)\]/g, '.$1');
  return dotted.replace(/^[a-z]\w*\.(request|body|correction|closure)\./i, '').replace(/^(request|body)\./i, '');
}

/** What is not known is absent, whether the service leaves it out or says null. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body, (_, value: unknown) => value ?? undefined);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export type TokenSource = () => Promise<string>;

export interface Http {
  /** Sends a file as it is; it may take minutes. */
  upload<T>(method: 'POST' | 'PUT', path: string, file: Blob, type: string): Promise<T>;
  /** A file as it is; undefined when there is none. */
  file(path: string): Promise<Blob | undefined>;
  get<T>(path: string): Promise<T>;
  send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T>;
}

const DEADLINE_MS = 15_000;
const FILE_DEADLINE_MS = 300_000;

/** JSON over HTTP with the caller's token; refusals are {@link Problem}s, silence is {@link Unreachable}. */
export function httpTo(baseUrl: string, token: TokenSource): Http {
  async function ask(method: string, path: string, body: BodyInit | null, deadline: number, headers: Record<string, string>): Promise<Response> {
    const all = { Authorization: `Bearer ${await token()}`, ...headers };
    let response: Response;
    try {
      response = await fetch(baseUrl + path, { method, headers: all, body, signal: AbortSignal.timeout(deadline) });
    } catch (cause) {
      throw new Unreachable('The service does not answer', { cause });
    }
    if (!response.ok) throw problemOf(response.status, parsed(await response.text()));
    return response;
  }
  async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    const response = await ask(method, path, body === undefined ? null : JSON.stringify(body), DEADLINE_MS, headers);
    return parsed(await response.text()) as T;
  }
  return {
    get: (path) => request('GET', path),
    send: (method, path, body) => request(method, path, body),
    upload: async (method, path, file, type) => {
      const response = await ask(method, path, file, FILE_DEADLINE_MS, { Accept: 'application/json', 'Content-Type': type });
      return parsed(await response.text()) as never;
    },
    file: async (path) => {
      const response = await ask('GET', path, null, FILE_DEADLINE_MS, {});
      return response.status === 204 ? undefined : response.blob();
    },
  };
}
