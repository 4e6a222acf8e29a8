import { useEffect, useState } from 'react';
import type { CalloutView, MatchView, Member } from '../api/types';
import { useDesk } from '../shell/desk';
import { OneOf, Words } from '../ui/fields';
import { reasonWords } from '../words/match';
import { offered, peopleNear, refusedIn } from './named';
import { ReasonAsk } from './ReasonAsk';

/** Nobody reads more; who is not among them is found by more letters. */
const SHOWN = 8;

/** So long after the last letter all members are searched, milliseconds. */
const PAUSE = 250;

/** Asks one person by name, of those near first, then of all members; the service says why somebody may not be asked. */
export function NameAsk({ callout }: { callout: CalloutView }) {
  const { dispatch, responders } = useDesk();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string>('');
  const [match, setMatch] = useState<MatchView>();
  const [open, setOpen] = useState(0);
  useEffect(() => {
    if (open > 0) dispatch.match({ kind: callout.kind, id: callout.id }).then(setMatch, () => undefined);
  }, [dispatch, callout.kind, callout.id, open]);

  const members = useMembers(name, (words) => responders.named(words));
  const near = peopleNear(callout, match);
  const found = offered(callout, near, members, name).slice(0, SHOWN);
  const names = Object.fromEntries(found.map((each) => [each.id, each.name]));
  const person = chosen in names ? chosen : '';
  const why = near.find((each) => each.id === person)?.why;
  return (
    <ReasonAsk
      callout={callout} open="Ask somebody…" title="Ask one person by name?" confirm="Ask them" label="Why this person, kept in the timeline" reasonLast
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
      <Words name="name" label="Name" value={name} onChange={setName} autoFocus hint="Those near first; letters search all members" />
      {found.length > 0
        ? <OneOf name="responderId" label="Who" names={names} value={person} onChange={setChosen} hint={why && reasonWords(why)} isRequired />
        : <p className="quiet">{match ? 'Nobody has such a name.' : 'Reading who is near…'}</p>}
    </ReasonAsk>
  );
}

/** Members whose names begin so; nobody as long as too little is typed. */
function useMembers(typed: string, search: (words: string) => Promise<Member[]>): Member[] {
  const [found, setFound] = useState<Member[]>([]);
  const words = typed.trim();
  useEffect(() => {
    if (words.length < 2) {
      setFound([]);
      return undefined;
    }
    let left = false;
    const timer = setTimeout(() => {
      search(words).then((members) => { if (!left) setFound(members); }, () => { if (!left) setFound([]); });
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
    // the search is the desk's own and stays the same
  }, [words]);
  return found;
}
