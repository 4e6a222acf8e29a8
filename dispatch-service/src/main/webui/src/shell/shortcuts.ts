import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { boardRows } from '../board/urgency';
import { knownAt } from '../live/knownNow';
import { useLive } from '../live/store';
import { serverNow } from '../time/clock';
import { useTyping } from './typing';

/** Function keys, so that no letter typed anywhere can set something off. */
export const KEYS = { incident: 'F2', care: 'F4', next: 'F8' } as const;

/** A place that a key asked for while a form held what nobody has sent yet. */
export interface Leaving { to: string; leave(): void; stay(): void }

/**
 * F2 raises an incident, F4 a care request, F8 goes to the next callout that needs a person, Escape closes an opened
 * callout. What has been typed is not thrown away by a slip of the finger: then the answer says where it would go.
 */
export function useShortcuts(): Leaving | undefined {
  const [location, navigate] = useLocation();
  const [asked, setAsked] = useState<string>();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const target = targetOf(event.key, location);
      if (target === undefined || document.querySelector('[role=alertdialog]')) return;
      event.preventDefault();
      if (useTyping.getState().typed && target !== location) setAsked(target);
      else navigate(target);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [location, navigate]);

  const stay = useCallback(() => setAsked(undefined), []);
  return asked === undefined ? undefined : {
    to: asked,
    stay,
    leave: () => {
      stay();
      navigate(asked);
    },
  };
}

function targetOf(key: string, location: string): string | undefined {
  switch (key) {
    case KEYS.incident: return '/raise/incident';
    case KEYS.care: return '/raise/care';
    case KEYS.next: return nextNeeding(location);
    // Only what was opened to be read; a form is closed by its own buttons.
    case 'Escape': return /^\/callouts\/[^/]+$/.test(location) ? '/' : undefined;
    default: return undefined;
  }
}

/** The callout after this one among those that need a person, in the order in which the board shows them now. */
export function nextNeeding(location: string): string | undefined {
  const { callouts, connection } = useLive.getState();
  const { needing, care } = boardRows(callouts.values(), knownAt(serverNow(), connection));
  const waiting = [...needing, ...care.filter(({ attention }) => attention)];
  const here = waiting.findIndex(({ callout }) => location.startsWith(`/callouts/${callout.id}`));
  const next = waiting[(here + 1) % Math.max(1, waiting.length)];
  return next && `/callouts/${next.callout.id}`;
}
