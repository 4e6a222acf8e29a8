import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { Link } from 'wouter';
import { PanelFrame } from '../shell/PanelFrame';
import { useTyped } from '../shell/typing';
import { Button } from '../ui/buttons';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import './raise.css';

interface FormPanelProps {
  title: string;
  hint: ReactNode;
  submit: string;
  back: string;
  /** What is typed so far; a refusal is shown until it changes, and a key does not throw it away unasked. */
  form: unknown;
  /** Does it; a refusal is shown at the fields it names. */
  act(): Promise<void>;
  children: ReactNode;
}

/** Fields whose refusals are shown beside them. */
const SHOWN = [
  'category', 'location.lon', 'location.address', 'location.floor', 'location.access', 'location.placeType', 'scene.state',
  'scene.hazards', 'patient.ageYears', 'patient.sex', 'ambulance.etaSeconds', 'notes', 'reference', 'cadReference',
  'window.from', 'window.to', 'person.name', 'person.phone', 'caller.name', 'caller.phone', 'days', 'until', 'reason', 'preferences.languages',
];

/** A form beside the map, in which the map still answers. */
export function FormPanel({ title, hint, submit, back, form, act, children }: FormPanelProps) {
  const { sending, refusal, fields, send } = useSending(form);
  useTyped(form);
  const { 'location.lat': lat, location, ...others } = fields;
  const atFields = { ...others, ...((lat ?? location) && { 'location.lon': others['location.lon'] ?? lat ?? location ?? '' }) };
  return (
    <PanelFrame label={title} takesFocus={false} head={<><h1>{title}</h1><p className="quiet">{hint}</p></>}>
      <Form
        className="form-panel" validationErrors={atFields}
        onSubmit={(event) => { event.preventDefault(); void send(act); }}
      >
        <div className="panel-body">{children}</div>
        {refusal !== undefined && <div className="form-refusal"><Refusal cause={refusal} shown={[...SHOWN, 'location.lat', 'location']} /></div>}
        <footer className="panel-foot">
          <Link href={back} className="button">Cancel</Link>
          <Button type="submit" look="primary" isDisabled={sending}>{sending ? 'One moment…' : submit}</Button>
        </footer>
      </Form>
    </PanelFrame>
  );
}
