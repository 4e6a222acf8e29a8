import { useLocation } from 'wouter';

/** The callout that the address names: selection lives there, so a link to it can be sent. */
export function useSelected(): string | undefined {
  const [location] = useLocation();
  const id = /^\/callouts\/([^/]+)/.exec(location)?.[1];
  return id && decodeURIComponent(id);
}
