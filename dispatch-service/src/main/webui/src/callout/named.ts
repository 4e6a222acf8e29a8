import { Problem } from '../api/http';
import type { CalloutView, MatchView, Member } from '../api/types';
import { isActive } from '../board/attention';
import { reasonWords } from '../words/match';

/** Somebody who could be asked by name, with what was last said of them, if anything was. */
export interface Nameable { id: string; name: string; why?: string }

/** Everybody told of who is neither asked nor under way now, each once, with what was last said of them. */
export function peopleNear(callout: CalloutView, match: MatchView | undefined): Nameable[] {
  const busy = busyWith(callout);
  const told = (match?.waves ?? []).flatMap((wave) => [...wave.candidates, ...(wave.notAskable?.people ?? [])]);
  const people = new Map<string, Nameable>(told.map((each) => [each.responderId, { id: each.responderId, name: each.responderName, why: each.reason }]));
  for (const alert of callout.alerts) people.set(alert.responderId, { id: alert.responderId, name: alert.responderName, why: alert.state });
  return [...people.values()].filter(({ id }) => !busy.has(id)).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Those near first, then members found by name; those who are busy with this callout are in neither. */
export function offered(callout: CalloutView, near: readonly Nameable[], members: readonly Member[], typed: string): Nameable[] {
  const words = typed.trim().toLowerCase();
  const fitting = near.filter(({ name }) => name.toLowerCase().includes(words));
  const known = new Set([...near.map(({ id }) => id), ...busyWith(callout)]);
  const others = members.filter(({ id }) => !known.has(id)).map(({ id, displayName }) => ({ id, name: displayName }));
  return [...fitting, ...others];
}

const busyWith = (callout: CalloutView): Set<string> => new Set([
  ...callout.alerts.filter(({ state }) => state === 'OPEN').map(({ responderId }) => responderId),
  ...callout.assignments.filter(isActive).map(({ responderId }) => responderId),
]);

/** The service says why in a code of the explanation: here it is in words. */
export function refusedIn(cause: unknown): unknown {
  const reason = cause instanceof Problem ? cause.said['reason'] : undefined;
  return cause instanceof Problem && typeof reason === 'string'
    ? new Problem(cause.status, 'they may not be asked', reasonWords(reason), cause.fields, cause.said)
    : cause;
}
