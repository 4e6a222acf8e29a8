import { useEffect, useState } from 'react';
import type { CalloutView, MatchView } from '../api/types';
import { Problem } from '../api/http';
import { isActive } from '../board/attention';
import { useDesk } from '../shell/desk';
import { OneOf, Words } from '../ui/fields';
import { reasonWords } from '../words/match';
import { ReasonAsk } from './ReasonAsk';

/** Nobody reads more; who is not among them is found by more letters. */
const SHOWN = 8;

/** Asks one person by name, of those who are near and not being asked; the service says why somebody may not be. */
export function NameAsk({ callout }: { callout: CalloutView }) {
  const { dispatch } = useDesk();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string>('');
  const [match, setMatch] = useState<MatchView>();
  const [open, setOpen] = useState(0);
  useEffect(() => {
    if (open > 0) dispatch.match({ kind: callout.kind, id: callout.id }).then(setMatch, () => undefined);
  }, [dispatch, callout.kind, callout.id, open]);

  const near = peopleNear(callout, match);
  const found = near.filter((each) => each.name.toLowerCase().includes(name.trim().toLowerCase())).slice(0, SHOWN);
  const names = Object.fromEntries(found.map((each) => [each.id, each.name]));
  const person = chosen in names ? chosen : '';
  const why = near.find((each) => each.id === person)?.why;
  return (
    <ReasonAsk
      callout={callout} open="Ask somebody…" title="Ask one person by name?" confirm="Ask them" label="Why this person, kept in the timeline"
      onOpen={() => { setName(''); setChosen(''); setOpen((n) => n + 1); }}
      act={async ({ reason }) => {
        if (!person) throw new Error('Choose somebody first');
        try {
          return await dispatch.alert(callout, person, { reason });
        } catch (cause) {
          throw refusedIn(cause);
        }
      }}
    >
      <Words name="name" label="Name" value={name} onChange={setName} hint={`${near.length} people near, asked before or passed over`} />
      {found.length > 0
        ? <OneOf name="responderId" label="Who" names={names} value={person} onChange={setChosen} hint={why && reasonWords(why)} isRequired />
        : <p className="quiet">{match ? 'Nobody near has such a name.' : 'Reading who is near…'}</p>}
    </ReasonAsk>
  );
}

/** Everybody told of who is neither asked nor under way now, each once, with what was last said of them. */
export function peopleNear(callout: CalloutView, match: MatchView | undefined): { id: string; name: string; why: string }[] {
  const busy = new Set([
    ...callout.alerts.filter(({ state }) => state === 'OPEN').map(({ responderId }) => responderId),
    ...callout.assignments.filter(isActive).map(({ responderId }) => responderId),
  ]);
  const told = (match?.waves ?? []).flatMap((wave) => [...wave.candidates, ...(wave.notAskable?.people ?? [])]);
  const people = new Map(told.map((each) => [each.responderId, { id: each.responderId, name: each.responderName, why: each.reason }]));
  for (const alert of callout.alerts) people.set(alert.responderId, { id: alert.responderId, name: alert.responderName, why: alert.state });
  return [...people.values()].filter(({ id }) => !busy.has(id)).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The service says why in a code of the explanation: here it is in words. */
export function refusedIn(cause: unknown): unknown {
  const reason = cause instanceof Problem ? cause.said['reason'] : undefined;
  return cause instanceof Problem && typeof reason === 'string'
    ? new Problem(cause.status, 'they may not be asked', reasonWords(reason), cause.fields, cause.said)
    : cause;
}
