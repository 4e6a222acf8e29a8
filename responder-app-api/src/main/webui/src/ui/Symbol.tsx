/** Drawn here, so that no screen waits for a picture. Always beside words, never instead of them. */
const PATHS = {
  heart: 'M12 20s-7.5-4.6-9-9.3C1.9 7 4.2 4.5 7 4.5c2 0 3.8 1.2 5 3 1.2-1.8 3-3 5-3 2.8 0 5.1 2.5 4 6.200C19.5 15.4 12 20 12 20z',
  warning: 'M12 3 1.8 20.500h20.400L12 3zm0 6.500v5.500m0 2.300v.2',
  check: 'M4.5 12.500l5 5L19.5 7',
  cross: 'M6 6l12 12M18 6L6 18',
  person: 'M12 11.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c.6-4.5 3.8-6.5 8-6.500s7.4 2 8 6.5',
  place: 'M12 21.500s-7-6.3-7-11.700a7 7 0 0 1 14 0c0 5.4-7 11.7-7 11.700zm0-9.200a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.200z',
  walk: 'M13 5.500a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM9.5 21.500l2-6.5-2.5-2.5 1-5 3.5 3.5 3 .5M10 7.5 6.5 9.500l-.5 3.500M12.5 15l2.5 2.5.5 4',
  phone: 'M6.5 3.500h3l1.5 4.5-2 1.500a12 12 0 0 0 5.5 5.500l1.5-2 4.5 1.500v3c0 1.5-1.2 2.5-2.5 2.500C10.5 20 4 13.5 4 6c0-1.3 1-2.5 2.5-2.500z',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zm0-14v5.500l3.5 2',
  organisation: 'M4 21V8l8-5 8 5v13M9 21v-6h6v6M9 10.500h.1M15 10.500h-.1',
  document: 'M6 21.500V2.500h8l4.500 4.500v14.500zM14 2.500V7h4.500M9 12.500h6.500M9 16.500h6.500',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  language: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3.500 12h17M12 3c-5 5.500-5 12.500 0 18 5-5.500 5-12.500 0-18z',
  circle: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zm0-7a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  lock: 'M6 11h12v9.500H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3M12 14.500v2.500',
} as const;

export type SymbolName = keyof typeof PATHS;

export function Symbol({ name }: { name: SymbolName }) {
  return (
    <svg class="symbol" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
