import { useLayoutEffect, type RefObject } from 'react';

/** Gives the focus back to where it came from when the frame goes, unless somebody has moved on already. */
export function useReturningFocus(frame: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const own = frame.current;
    return () => {
      const now = document.activeElement;
      const left = now === null || now === document.body || own?.contains(now);
      if (left && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [frame]);
}
