import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Link } from 'wouter';
import { useTyped } from '../shell/typing';
import { Button } from '../ui/buttons';
import { Words } from '../ui/fields';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { ChecksPart } from './ChecksPart';
import { EligibilityPart } from './EligibilityPart';
import { ExclusionsPart } from './ExclusionsPart';
import { ForWhomPart } from './ForWhomPart';
import { PacePart } from './PacePart';
import { ReachPart } from './ReachPart';
import { RolesPart } from './RolesPart';
import type { Policy } from './types';

interface PolicyFormProps { title: string; start: Policy; back: string; save(policy: Policy, comment: string): Promise<void> }

/** Refusals that are shown at the fields they name. */
const AT_FIELDS = /^(comment|policy\.(name|pace\.\w+|reach\.\w+Seconds|eligibility\.(leastAgeYears|coolOffSeconds|mostAlertsPerWeek)|checks\.\w+|roles\.\d+\.(target|ceiling|share)|exclusions\.(determinants|patientAges|geofences\.\d+\.(name|ring))))$/;

/** A policy as sentences with what can be changed in them. Saving writes a version; nothing is in force by that. */
export function PolicyForm({ title, start, back, save }: PolicyFormProps) {
  const [policy, setPolicy] = useState(start);
  const [comment, setComment] = useState('');
  const { sending, refusal, fields, send } = useSending(JSON.stringify([policy, comment]));
  useTyped([policy, comment]);
  const set = (change: Partial<Policy>) => setPolicy((before) => ({ ...before, ...change }));
  const part = { policy, set };
  return (
    <Form className="policy-form" aria-label={title} validationErrors={fields} onSubmit={(event) => { event.preventDefault(); void send(() => save(policy, comment.trim())); }}>
      <ForWhomPart {...part} />
      <PacePart {...part} />
      <RolesPart {...part} />
      <ReachPart {...part} />
      <EligibilityPart {...part} />
      <ExclusionsPart {...part} />
      <ChecksPart {...part} />
      <footer className="form-foot">
        <Words name="comment" label="Why" isRequired hint="For whoever looks at it, and for the history" value={comment} maxLength={500} onChange={setComment} />
        <Refusal cause={refusal} shown={Object.keys(fields).filter((field) => AT_FIELDS.test(field))} />
        <div className="actions">
          <Link href={back} className="button">Cancel</Link>
          <Button type="submit" look="primary" isDisabled={sending}>{sending ? 'One moment…' : 'Save as a new version'}</Button>
        </div>
      </footer>
    </Form>
  );
}
