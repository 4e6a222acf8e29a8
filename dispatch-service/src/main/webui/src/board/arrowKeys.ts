import type { KeyboardEvent } from 'react';

const STEP: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys walk from row to row; Tab still leads through all of them, and Enter opens. */
export function arrowKeysMove(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = STEP[event.key];
  if (!list || (step === undefined && event.key !== 'Home' && event.key !== 'End')) return;
  const rows = [...list.querySelectorAll<HTMLElement>('a.row')];
  const here = rows.indexOf(document.activeElement as HTMLElement);
  if (here < 0) return;
  const target = step === undefined ? (event.key === 'Home' ? 0 : rows.length - 1) : here + step;
  rows[Math.min(Math.max(target, 0), rows.length - 1)]?.focus();
  event.preventDefault();
}
