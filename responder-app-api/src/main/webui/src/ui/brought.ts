import { useEffect, useRef } from 'preact/hooks';
import type { Ref } from 'preact';

/** Brings what has just been opened before the eyes and under the keys, wherever the page has put it. */
export function useBrought(): Ref<HTMLDivElement> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
    box.current?.focus({ preventScroll: true });
  }, []);
  return box;
}
