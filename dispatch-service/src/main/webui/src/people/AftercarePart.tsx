import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import { useStaff } from '../auth/roles';
import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { ageWords, countdownWords, millis } from '../time/words';
import { Ask } from '../ui/Ask';
import { Button } from '../ui/buttons';
import { Words } from '../ui/fields';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { usePeople } from './api';
import { Reading } from '../ui/Reading';
import type { FollowUp } from './types';
import { useReading } from '../ui/useReading';

const REASONS: Record<FollowUp['reason'], string> = { DISTRESSED: 'Says that they are not well', ASKED_TO_BE_CALLED: 'Asked to be called' };

/** People to get in touch with after a call: whose each is, until when, and that it is done. */
export function AftercarePart() {
  const people = usePeople();
  const [closed, setClosed] = useState(false);
  const { value: tasks, trouble, again } = useReading(useCallback(() => people.followUps(closed), [people, closed]));
  return (
    <section aria-label="After-care" className="aftercare">
      <p className="actions documents">
        <button type="button" className="button small" aria-pressed={!closed} onClick={() => setClosed(false)}>To do</button>
        <button type="button" className="button small" aria-pressed={closed} onClick={() => setClosed(true)}>Done</button>
      </p>
      {!closed && <LeadLine />}
      <Reading waiting={!tasks} trouble={trouble} again={again} />
      {tasks?.length === 0 && <p className="empty">{closed ? 'Nothing has been done yet.' : 'Nobody waits to be called.'}</p>}
      <ul className="follow-ups">
        {tasks?.map((task) => <li key={task.id}>{task.closedAt ? <Done task={task} /> : <Open task={task} again={again} />}</li>)}
      </ul>
    </section>
  );
}

/** Whose it is what comes in; where nobody is named, that may need somebody to do something about it. */
function LeadLine() {
  const people = usePeople();
  const { value: lead } = useReading(useCallback(() => people.lead(), [people]));
  if (!lead) return null;
  return lead.name
    ? <p className="quiet">What comes in is <strong>{lead.name}</strong>’s until somebody else takes it.</p>
    : <p className="caution">Nobody leads after-care: whoever takes the alarm of somebody who is not well has to call them, and who only asks to be called is nobody’s until somebody takes it. An administrator names a lead under Organisation.</p>;
}

function Open({ task, again }: { task: FollowUp; again(): void }) {
  const people = usePeople();
  const now = useNow();
  const [note, setNote] = useState('');
  const { sending, refusal, send } = useSending();
  const take = () => send(() => people.takeFollowUp(task.id).finally(again));
  const takeOver = (from: string) => people.takeFollowUp(task.id, from).finally(again);
  const close = async () => { await people.closeFollowUp(task.id, note); again(); };
  const me = useStaff()?.name;
  const isMine = task.ownerName !== undefined && task.ownerName === me;
  const isOverdue = millis(task.dueAt) <= now;
  return (
    <article aria-label={task.displayName} className={isOverdue ? 'follow-up overdue' : 'follow-up'}>
      <div>
        <h2><Link href={`/people/${task.responderId}`}>{task.displayName}</Link></h2>
        <p>{REASONS[task.reason]}, {ageWords(millis(task.raisedAt), now)}</p>
        <p>{task.phone ? <a href={`tel:${task.phone.replaceAll(/\s/g, '')}`}>{task.phone}</a> : 'No telephone number'}{task.email && <> · <a href={`mailto:${task.email}`}>{task.email}</a></>}</p>
      </div>
      <div>
        <p className={isOverdue ? 'overdue-words' : ''}>{isOverdue ? `▲ Overdue since ${ageWords(millis(task.dueAt), now).replace(' ago', '')}${task.deskToldAt ? '; the desk has an alarm of it' : ''}` : `Due ${countdownWords(millis(task.dueAt), now)}`}</p>
        <p>{task.ownerName ? `${task.ownerName} has it` : 'Nobody has it'}{isMine && ' (you)'}</p>
        <div className="actions">
          {task.ownerName === undefined && <Button look="small" isDisabled={sending} onPress={() => void take()}>Take it</Button>}
          {task.ownerName !== undefined && !isMine && <TakeOver task={task} owner={task.ownerName} act={takeOver} />}
          <Ask open="Done…" look="small" title={`Done: ${task.displayName}`} confirm="Close" act={close} fields={['note']}>
            <Words name="note" label="What came of it (optional)" value={note} onChange={setNote} maxLength={2000} long autoFocus />
          </Ask>
        </div>
        <Refusal cause={refusal} />
      </div>
    </article>
  );
}

/** Two who ring the same person tell them that nobody talks to each other here. */
function TakeOver({ task, owner, act }: { task: FollowUp; owner: string; act(from: string): Promise<void> }) {
  return (
    <Ask open="Take over…" look="small" title={`${owner} has it. Take it over?`} confirm="Take it over" act={() => act(owner)}>
      <p>{task.displayName} is to be called once. Ask {owner} first whether they already have.</p>
    </Ask>
  );
}

function Done({ task }: { task: FollowUp }) {
  const { time } = useDesk();
  return (
    <article aria-label={task.displayName} className="follow-up">
      <div>
        <h2><Link href={`/people/${task.responderId}`}>{task.displayName}</Link></h2>
        <p>{REASONS[task.reason]}</p>
        {task.note && <p className="act-reason">“{task.note}”</p>}
      </div>
      <p className="quiet">{task.ownerName ?? 'Nobody'} · closed {task.closedAt && time.day(millis(task.closedAt))}</p>
    </article>
  );
}
