import { useState } from 'react';
import { Problem } from '../api/http';
import type { Member } from '../api/types';
import { useDesk } from '../shell/desk';
import { Button } from '../ui/buttons';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';

/** How to reach somebody; read only when asked for, because it is personal. */
export function Contact({ responderId, name }: { responderId: string; name: string }) {
  const { responders } = useDesk();
  const [member, setMember] = useState<Member>();
  const { sending, refusal, send } = useSending();
  const read = () => send(async () => setMember(await responders.get(responderId)));

  if (member) return <p>{member.phone ? <a href={`tel:${member.phone.replaceAll(/\s/g, '')}`}>{member.phone}</a> : 'No telephone number given'}{languagesOf(member)}</p>;
  if (refusal instanceof Problem && refusal.status === 404) return <p className="quiet">No longer a member: no contact.</p>;
  return (
    <>
      <Button look="plain small" aria-label={`Telephone ${name}`} isDisabled={sending} onPress={() => void read()}>
        {sending ? 'One moment…' : 'Telephone'}
      </Button>
      <Refusal cause={refusal} />
    </>
  );
}

const languagesOf = ({ languages }: Member): string => (languages.length > 0 ? `, speaks ${languages.join(', ')}` : '');
