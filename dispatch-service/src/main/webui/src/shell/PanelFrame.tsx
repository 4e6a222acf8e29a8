import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useReturningFocus } from './useReturningFocus';

interface PanelFrameProps { label: string; head: ReactNode; children: ReactNode; takesFocus?: boolean }

/** The frame of whatever is open at the right; takes the focus when it opens, so that the keyboard is in it. */
export function PanelFrame({ label, head, children, takesFocus = true }: PanelFrameProps) {
  const frame = useRef<HTMLElement>(null);
  useReturningFocus(frame);
  useEffect(() => {
    if (takesFocus) frame.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <section className="panel" aria-label={label} ref={frame} tabIndex={-1}>
      <header className="panel-head">
        {head}
        <Link href="/" className="button plain panel-close" aria-label="Close this panel">✕</Link>
      </header>
      {children}
    </section>
  );
}
