import { signal } from '@preact/signals';
import type { PageName } from './pages';

/** Which page is asked for by the address; an empty name is the home screen. */
export interface Route {
  readonly name: string;
  readonly rest: string;
}

export function routeOf(hash: string): Route {
  const [, name = '', rest = ''] = /^#\/([^/]*)\/?(.*)$/.exec(hash) ?? [];
  return { name, rest: decoded(rest) };
}

/** What somebody typed may be no address at all. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

export const route = signal<Route>(routeOf(globalThis.location?.hash ?? ''));

export const addressOf = (name: PageName, rest = ''): string => `#/${name}${rest && `/${encodeURIComponent(rest)}`}`;

export function goTo(name: PageName, rest = ''): void {
  location.hash = addressOf(name, rest);
}

export function goHome(): void {
  location.hash = '#/';
}

export function startRouting(): void {
  addEventListener('hashchange', () => {
    route.value = routeOf(location.hash);
    scrollTo(0, 0);
  });
}
