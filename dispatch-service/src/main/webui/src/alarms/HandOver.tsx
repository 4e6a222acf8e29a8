import { useStaff } from '../auth/roles';
import { useState } from 'react';
import { Ask } from '../ui/Ask';
import { OneOf } from '../ui/fields';
import { useAlarms } from './store';

interface HandOverProps { open: string; title: string; act(to: string): Promise<void> }

/** Asks a colleague who is at a desk now; what is handed over stays one's own until they take it. */
export function HandOver({ open, title, act }: HandOverProps) {
  const me = useStaff()?.subject;
  const people = useAlarms((state) => state.desk?.people) ?? [];
  const others = people.filter(({ subject }) => subject !== me);
  const [to, setTo] = useState('');
  const names = Object.fromEntries(others.map(({ subject, name }) => [subject, name]));
  return (
    <Ask open={open} look="small" title={title} confirm="Ask them" act={() => act(to)} fields={['to']}>
      {others.length === 0
        ? <p>Nobody else is at a desk now.</p>
        : <OneOf name="to" label="To whom" names={names} value={to} onChange={setTo} isRequired hint="It stays yours until they take it." />}
    </Ask>
  );
}
