import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { boardRows } from '../board/urgency';
import { useLive } from '../live/store';
import { serverNow } from '../time/clock';

/** Function keys, so that no letter typed anywhere can set something off. */
export const KEYS = { incident: 'F2', care: 'F4', next: 'F8' } as const;

/** F2 raises an incident, F4 a care request, F8 goes to the next callout that needs a person, Escape closes an opened callout. */
export function useShortcuts(): void {
  const [location, navigate] = useLocation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const target = targetOf(event.key, location);
      if (target === undefined || document.querySelector('[role=alertdialog]')) return;
      event.preventDefault();
      navigate(target);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [location, navigate]);
}

function targetOf(key: string, location: string): string | undefined {
  switch (key) {
    case KEYS.incident: return '/raise/incident';
    case KEYS.care: return '/raise/care';
    case KEYS.next: return nextNeeding(location);
    // What has been typed is not thrown away by a slip of the finger.
    case 'Escape': return /^\/callouts\/[^/]+$/.test(location) ? '/' : undefined;
    default: return undefined;
  }
}

function nextNeeding(location: string): string | undefined {
  const callouts = [...useLive.getState().callouts.values()].map(({ callout }) => callout);
  const { needing, care } = boardRows(callouts, serverNow());
  const waiting = [...needing, ...care.filter(({ attention }) => attention)];
  const here = waiting.findIndex(({ callout }) => location.startsWith(`/callouts/${callout.id}`));
  const next = waiting[(here + 1) % Math.max(1, waiting.length)];
  return next && `/callouts/${next.callout.id}`;
}
