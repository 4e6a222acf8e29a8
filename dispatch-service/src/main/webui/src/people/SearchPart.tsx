import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { Button } from '../ui/buttons';
import { MemberTable } from './MemberTable';
import { Reading } from '../ui/Reading';
import { SearchForm } from './SearchForm';
import type { Wanted } from './types';
import { useMembers } from './useMembers';

/** A pause in typing that is worth asking after, milliseconds. */
const PAUSE = 150;

/** Looks for volunteers as one types; what is asked stands in the address, so that going back finds it again. */
export function SearchPart() {
  const [parameters, setParameters] = useSearchParams();
  const [wanted, setWanted] = useState(() => wantedOf(parameters));
  const [asked, setAsked] = useState(wanted);

  useEffect(() => {
    if (asked === wanted) return undefined;
    const timer = setTimeout(() => {
      setAsked(wanted);
      setParameters(new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== '')), { replace: true });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [asked, wanted, setParameters]);

  const { members, reading, trouble, again, more } = useMembers(asked);
  return (
    <section aria-label="Search people" className="people-search">
      <SearchForm wanted={wanted} onChange={setWanted} submit={() => setAsked({ ...wanted })} />
      <p role="status" className="quiet">{reading ? 'Searching…' : trouble === undefined ? foundWords(members.length, more !== undefined) : ''}</p>
      <Reading waiting={false} trouble={trouble} again={again} />
      {members.length > 0 && <MemberTable members={members} />}
      {more && !reading && <Button onPress={more}>Show more</Button>}
    </section>
  );
}

function foundWords(count: number, more: boolean): string {
  if (count === 0) return 'Nobody of your organisation is like that.';
  return more ? `The first ${count}; there are more.` : count === 1 ? 'One person.' : `${count} people.`;
}

const wantedOf = (parameters: URLSearchParams): Wanted => ({
  q: parameters.get('q') ?? '',
  near: parameters.get('near') ?? '',
  within: parameters.get('within') ?? '5000',
  qualification: (parameters.get('qualification') ?? '') as Wanted['qualification'],
  state: (parameters.get('state') ?? '') as Wanted['state'],
});
