import { useCallback, useEffect, useRef, useState } from 'react';
import { usePeople } from './api';
import type { Member, Wanted } from './types';

/** Who answers, page by page; while another question is on its way, the last answer stays. */
export function useMembers(wanted: Wanted) {
  const people = usePeople();
  const [members, setMembers] = useState<Member[]>([]);
  const [next, setNext] = useState<string>();
  const [reading, setReading] = useState(true);
  const [trouble, setTrouble] = useState<unknown>();
  const question = useRef(0);

  const read = useCallback((cursor?: string) => {
    const mine = ++question.current;
    const isAsked = () => mine === question.current;
    setReading(true);
    people.list(wanted, cursor).then(
      (page) => {
        if (!isAsked()) return;
        setMembers((before) => (cursor ? [...before, ...page.items] : page.items));
        setNext(page.nextCursor);
        setTrouble(undefined);
        setReading(false);
      },
      (cause: unknown) => {
        if (!isAsked()) return;
        if (!cursor) setMembers([]);
        setTrouble(cause);
        setReading(false);
      },
    );
  }, [people, wanted]);
  useEffect(() => read(), [read]);

  return { members, reading, trouble, again: () => read(), more: next === undefined ? undefined : () => read(next) };
}
