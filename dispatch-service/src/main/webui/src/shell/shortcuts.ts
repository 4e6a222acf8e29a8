import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { calls, inOrder } from '../alarms/order';
import { useAlarms } from '../alarms/store';
import { useSession } from '../auth/session';
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

/** The callout after this one among those with an alarm that calls or that need a person, in the order of the board now. */
export function nextNeeding(location: string): string | undefined {
  const { callouts, connection } = useLive.getState();
  const session = useSession.getState();
  const me = 'staff' in session ? session.staff.subject : undefined;
  const alarms = inOrder(useAlarms.getState().alarms ?? [], me).filter((alarm) => calls(alarm, me));
  const { needing } = boardRows(callouts.values(), knownAt(serverNow(), connection));
  const waiting = [...new Set([...alarms.map(({ calloutId }) => calloutId), ...needing.map(({ callout }) => callout.id)])];
  const here = waiting.findIndex((id) => location.startsWith(`/callouts/${id}`));
  const next = waiting[(here + 1) % Math.max(1, waiting.length)];
  return next && `/callouts/${next}`;
}
