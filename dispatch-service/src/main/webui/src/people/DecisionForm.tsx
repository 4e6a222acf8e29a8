import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Problem } from '../api/http';
import { isClinicalLead, useStaff } from '../auth/roles';
import { useDesk } from '../shell/desk';
import { useTyped } from '../shell/typing';
import { Button } from '../ui/buttons';
import { OneOf, Words } from '../ui/fields';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { usePeople } from './api';
import { lastDayOf } from './days';
import { approvalWords, VERDICTS, whyNotToApprove, wordOf, type Draft, type Verdict } from './decision';
import { LastDay } from './LastDay';
import type { VerificationTask } from './types';
import { QUALIFICATIONS } from './words';

const CONFLICT = 409;

interface DecisionFormProps { task: VerificationTask; document: string | undefined; decided(words: string): void; again(): void }

/** What becomes of a proof: approved until a day, asked for again, or refused; Enter says it and opens the next. */
export function DecisionForm({ task, document, decided, again }: DecisionFormProps) {
  const people = usePeople();
  const zone = useDesk().config.region.timeZone;
  const staff = useStaff();
  const whyNot = whyNotToApprove(task, isClinicalLead(staff));
  const [draft, setDraft] = useState<Draft>({
    verdict: whyNot ? 'ASK_AGAIN' : 'APPROVE', day: lastDayOf(task.approved?.validUntil, zone), reason: '',
  });
  useTyped(draft);
  const { sending, refusal, fields, send } = useSending(draft);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const names: Partial<Record<Verdict, string>> = whyNot ? { ASK_AGAIN: VERDICTS.ASK_AGAIN, REFUSED: VERDICTS.REFUSED } : VERDICTS;

  const say = () => send(async () => {
    await people.verify(task.responderId, task.qualification, wordOf(draft, document, zone));
    decided(`${task.displayName}, ${QUALIFICATIONS[task.qualification]}: ${saidWords(draft.verdict, task)}`);
  });
  const isLate = refusal instanceof Problem && refusal.status === CONFLICT;
  return (
    <Form aria-label="Decision" className="decision" validationErrors={fields} onSubmit={(event) => { event.preventDefault(); void say(); }}>
      {task.takesTwoPeople && <p className="caution">Two people approve this: whoever holds it may treat patients.</p>}
      {task.approved && !task.approved.own && <p>{task.approved.byName} has approved it.</p>}
      {whyNot && <p>{whyNot}</p>}
      <OneOf name="verdict" label="Decision" names={names} value={draft.verdict} onChange={(verdict) => set({ verdict })} />
      {draft.verdict === 'APPROVE'
        ? <LastDay label="Last day it is valid" value={draft.day} onChange={(day) => set({ day })} />
        : (
          <Words name="objection.reason" label="Why" hint={`${task.displayName} reads this`} value={draft.reason}
            onChange={(reason) => set({ reason })} maxLength={500} isRequired long />
        )}
      <Refusal cause={refusal} shown={['objection.reason']} />
      <div className="actions">
        {isLate && <Button onPress={again}>Read the queue again</Button>}
        <Button type="submit" look={draft.verdict === 'APPROVE' ? 'primary' : 'danger'} isDisabled={sending}>
          {sending ? 'One moment…' : draft.verdict === 'APPROVE' ? approvalWords(task) : VERDICTS[draft.verdict]}
        </Button>
      </div>
    </Form>
  );
}

function saidWords(verdict: Verdict, { takesTwoPeople, approved }: VerificationTask): string {
  if (verdict === 'ASK_AGAIN') return 'another document is asked for.';
  if (verdict === 'REFUSED') return 'refused.';
  return takesTwoPeople && !approved ? 'approved; a second person has to, too.' : 'verified.';
}
