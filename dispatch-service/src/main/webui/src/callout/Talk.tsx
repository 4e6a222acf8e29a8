import { useEffect, useState, type FormEvent } from 'react';
import type { CalloutView, MessageView } from '../api/types';
import { isActive } from '../board/attention';
import type { Known } from '../live/merge';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { Button } from '../ui/buttons';
import { OneOf, Words } from '../ui/fields';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { Section } from './Section';

const EVERYBODY = 'everybody';

/** What is written to and by those who are assigned; read again whenever anything happens to the callout. */
export function Talk({ known }: { known: Known }) {
  const { callout } = known;
  const { dispatch } = useDesk();
  const [messages, setMessages] = useState<MessageView[]>([]);
  const [trouble, setTrouble] = useState<unknown>();
  const { id, kind, version } = callout;
  useEffect(() => {
    let left = false;
    dispatch.messages({ id, kind }).then(
      (read) => { if (!left) { setMessages(read); setTrouble(undefined); } },
      (cause: unknown) => { if (!left) setTrouble(cause); },
    );
    return () => { left = true; };
  }, [dispatch, id, kind, version]);

  const people = callout.assignments.filter(isActive);
  if (messages.length === 0 && people.length === 0) return null;
  return (
    <Section title="Messages">
      {trouble !== undefined && <p className="caution">The messages could not be read; these may be out of date.</p>}
      <div className="talk" role="log" aria-label="What was written" tabIndex={0}>
        <ul>{messages.map((message) => <Said key={message.id} message={message} callout={callout} />)}</ul>
      </div>
      {people.length > 0 && <Write callout={callout} people={people} learn={(told) => setMessages((all) => [...all.filter((each) => each.id !== told.id), told])} />}
    </Section>
  );
}

function Said({ message, callout }: { message: MessageView; callout: CalloutView }) {
  const { time } = useDesk();
  const to = callout.assignments.find((each) => each.id === message.assignmentId)?.responderName ?? 'everybody';
  return (
    <li className={message.from === 'RESPONDER' ? 'from-volunteer' : undefined}>
      <p className="quiet">{message.author}{message.from === 'CONTROL_ROOM' && ` to ${to}`}, {time.minute(millis(message.at))}</p>
      <p>{message.text}</p>
    </li>
  );
}

interface WriteProps { callout: CalloutView; people: CalloutView['assignments']; learn(told: MessageView): void }

function Write({ callout, people, learn }: WriteProps) {
  const { dispatch } = useDesk();
  const [to, setTo] = useState<string>(EVERYBODY);
  const [text, setText] = useState('');
  /** The same until it is through, so that trying again is no second message. */
  const [id, setId] = useState(() => crypto.randomUUID() as string);
  const { sending, refusal, fields, send } = useSending(text);
  const names = { [EVERYBODY]: 'Everybody assigned', ...Object.fromEntries(people.map((each) => [each.id, each.responderName])) };
  const chosen = to in names ? to : EVERYBODY;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    void send(async () => {
      learn(await dispatch.write(callout, { id, text: words, ...(chosen === EVERYBODY ? {} : { to: chosen }) }));
      setText('');
      setId(crypto.randomUUID());
    });
  }

  return (
    <form onSubmit={submit} className="stack">
      {people.length > 1 && <OneOf name="to" label="To" names={names} value={chosen} onChange={setTo} />}
      <Words name="text" label={people.length > 1 ? 'Message' : `Message to ${people[0]?.responderName}`} value={text} onChange={setText} maxLength={500} />
      <Button type="submit" isDisabled={sending}>Send</Button>
      <Refusal cause={refusal} shown={Object.keys(fields)} />
    </form>
  );
}
