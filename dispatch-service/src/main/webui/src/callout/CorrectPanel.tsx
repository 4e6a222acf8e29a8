import { useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { CalloutView, Correction, TimelineEntry } from '../api/types';
import { learn } from '../live/store';
import { careCorrectionOf, careFormOf } from '../raise/care';
import { CareFields } from '../raise/CareFields';
import { coordinateWords } from '../raise/coordinates';
import { correctionOf, formOf } from '../raise/form';
import { FormPanel } from '../raise/FormPanel';
import { IncidentFields } from '../raise/IncidentFields';
import { useDesk } from '../shell/desk';
import { PanelFrame } from '../shell/PanelFrame';
import { Words } from '../ui/fields';
import { serverNow } from '../time/clock';
import { millis, minutesWords } from '../time/words';
import { isAct } from '../words/acts';
import { spoken, titleOf } from '../words/names';
import { timelineWords } from '../words/timeline';
import { useCallout } from './useCallout';
import { useSeen } from './useSeen';

/** Corrects what has been told about a callout. */
export function CorrectPanel({ id }: { id: string }) {
  const looked = useCallout(id);
  if (looked.is === 'known') {
    const { callout } = looked.known;
    return callout.kind === 'INCIDENT' ? <CorrectIncident callout={callout} /> : <CorrectCare callout={callout} />;
  }
  const words = looked.is === 'loading' ? 'Reading the callout…' : 'The callout could not be read';
  return <PanelFrame label={words} head={<h1>{words}</h1>}>{null}</PanelFrame>;
}

// Both start from what was known when they were opened, and send only what was changed since: what somebody else has
// changed meanwhile is not undone.

function CorrectIncident({ callout }: { callout: CalloutView }) {
  const { bounds } = useDesk().config.map;
  const [before] = useState(() => formOf(callout));
  const [form, setForm] = useState(before);
  return (
    <CorrectForm callout={callout} form={form} correction={() => correctionOf(before, form, bounds)}>
      <IncidentFields form={form} onChange={setForm} />
    </CorrectForm>
  );
}

function CorrectCare({ callout }: { callout: CalloutView }) {
  const { map: { bounds }, region: { timeZone } } = useDesk().config;
  const [before] = useState(() => careFormOf(callout, timeZone));
  const [form, setForm] = useState(before);
  return (
    <CorrectForm callout={callout} form={form} correction={() => careCorrectionOf(before, form, bounds, timeZone)}>
      <CareFields form={form} onChange={setForm} zone={timeZone} />
    </CorrectForm>
  );
}

interface CorrectFormProps { callout: CalloutView; form: unknown; correction(): Correction; children: ReactNode }

function CorrectForm({ callout, form, correction, children }: CorrectFormProps) {
  const { dispatch } = useDesk();
  const [opened] = useState(callout.version);
  const { onIt } = useSeen(opened);
  const [, navigate] = useLocation();
  const [reason, setReason] = useState('');
  const back = `/callouts/${callout.id}`;
  const typed = useMemo(() => ({ form, reason }), [form, reason]);

  async function correct(): Promise<void> {
    const askedAt = serverNow();
    const said = correction();
    if (Object.keys(said).length > 0) {
      learn.callout(await onIt((version) => dispatch.correct(callout, { ...said, ...(reason.trim() && { reason: reason.trim() }), version })), askedAt);
    }
    navigate(back);
  }

  return (
    <FormPanel
      title={`Correct: ${titleOf(callout)}`} back={back} submit="Correct" form={typed} act={correct}
      hint="Only what you change is sent. More is asked for at once; what is no longer needed is stood down."
    >
      <Meanwhile callout={callout} since={opened} />
      {children}
      <Words
        name="reason" label="Why" value={reason} onChange={setReason} maxLength={500}
        hint="Need not be said. Kept in the timeline, with your name; name no patient."
      />
    </FormPanel>
  );
}

/** What others have corrected while this form was open, at once when it happens, and how it is known now. */
function Meanwhile({ callout, since }: { callout: CalloutView; since: number }) {
  const { time } = useDesk();
  const corrected = callout.timeline.filter((entry) => entry.type === 'CORRECTED' && entry.version > since && isAct(entry));
  return (
    <div role="status" className="meanwhile">
      {corrected.map((entry) => (
        <p key={entry.version} className="caution">{time.second(millis(entry.at))} {timelineWords(entry)}. {knownNowWords(callout, entry)}</p>
      ))}
    </div>
  );
}

/** How the corrected fields are known now, as far as that is said in a few words. */
function knownNowWords({ notes, determinant, patient, location, ambulance }: CalloutView, { detail }: TimelineEntry): string {
  const values: Record<string, string | undefined> = {
    notes, determinant,
    patient: patient?.ageYears === undefined ? undefined : `${patient.ageYears} years`,
    location: location.address ?? coordinateWords(location),
    ambulance: ambulance && minutesWords(ambulance.etaSeconds),
  };
  const fields = Array.isArray(detail['fields']) ? detail['fields'].map(String) : [];
  const known = fields.flatMap((field) => (values[field] ? [`${spoken(field)} now: “${values[field]}”`] : []));
  return [...known, 'What you change elsewhere goes together with it.'].join('. ');
}
