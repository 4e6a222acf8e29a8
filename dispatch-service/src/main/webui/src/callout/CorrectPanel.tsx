import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CalloutView } from '../api/types';
import { learn } from '../live/store';
import { correctionOf, formOf } from '../raise/form';
import { FormPanel } from '../raise/FormPanel';
import { IncidentFields } from '../raise/IncidentFields';
import { PlaceFields } from '../raise/PlaceFields';
import { useDesk } from '../shell/desk';
import { PanelFrame } from '../shell/PanelFrame';
import { serverNow } from '../time/clock';
import { Words } from '../ui/fields';
import { titleOf } from '../words/names';
import { useCallout } from './useCallout';

/** Corrects what has been told about a callout. */
export function CorrectPanel({ id }: { id: string }) {
  const looked = useCallout(id);
  if (looked.is === 'known') return <CorrectForm callout={looked.known.callout} />;
  const words = looked.is === 'loading' ? 'Reading the callout…' : 'The callout could not be read';
  return <PanelFrame label={words} head={<h1>{words}</h1>}>{null}</PanelFrame>;
}

function CorrectForm({ callout }: { callout: CalloutView }) {
  const { config, dispatch } = useDesk();
  const [, navigate] = useLocation();
  // What was known when the form was opened: a change by somebody else meanwhile is not undone by this form.
  const [before] = useState(() => formOf(callout));
  const [form, setForm] = useState(before);
  const back = `/callouts/${callout.id}`;

  async function correct(): Promise<void> {
    const askedAt = serverNow();
    const correction = correctionOf(before, form, config.map.bounds, askedAt);
    if (Object.keys(correction).length > 0) learn.callout(await dispatch.correct(callout, correction), askedAt);
    navigate(back);
  }

  return (
    <FormPanel
      title={`Correct: ${titleOf(callout)}`} back={back} submit="Correct" form={form} act={correct}
      hint="Only what you change is sent. More is asked for at once; what is no longer needed is stood down."
    >
      {callout.kind === 'INCIDENT' ? <IncidentFields form={form} onChange={setForm} /> : (
        <>
          <PlaceFields value={form.place} onChange={(change) => setForm((known) => ({ ...known, place: change(known.place) }))} />
          <Words name="notes" label="Notes" long maxLength={2000} value={form.notes} onChange={(notes) => setForm((known) => ({ ...known, notes }))} />
        </>
      )}
    </FormPanel>
  );
}
