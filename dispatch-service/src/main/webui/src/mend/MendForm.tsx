import { useId, useState } from 'react';
import { Form } from 'react-aria-components';
import { placeInBuilding } from '../aed/nearby';
import type { AedView } from '../api/types';
import { Button } from '../ui/buttons';
import { Words } from '../ui/fields';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';

interface MendFormProps { aed: AedView; mend(aed: AedView, openingHours: string): Promise<AedView> }

/** One AED: where it is, what its list says of its hours, and when it is open. The service says whether that is understood. */
export function MendForm({ aed, mend }: MendFormProps) {
  const title = useId();
  const [hours, setHours] = useState('');
  const [mended, setMended] = useState<AedView>();
  const { sending, refusal, fields, send } = useSending(hours);
  const isSaved = mended?.openingHours === hours.trim();
  const save = () => send(async () => setMended(await mend(aed, hours)));
  return (
    <Form
      className="mend" aria-labelledby={title} validationErrors={fields}
      onSubmit={(event) => { event.preventDefault(); void save(); }}
    >
      <h2 id={title}>{placeInBuilding(aed) || 'Place not described'}</h2>
      <p className="quiet">
        {aed.openingHours ? <>The list says “{aed.openingHours}”</> : 'The list says nothing of its hours'}
        {` (${aed.source} ${aed.sourceRef})`}
      </p>
      <Words
        name="openingHours" label="Open" hint="As OpenStreetMap writes it: Mo-Fr 08:00-17:00; PH off" value={hours}
        onChange={setHours} maxLength={500} isRequired
      />
      <Refusal cause={refusal} shown={['openingHours']} />
      <div className="actions">
        {isSaved && <p role="status">Saved: counts from now on.</p>}
        <Button type="submit" look="primary" isDisabled={sending}>{sending ? 'One moment…' : 'Save hours'}</Button>
      </div>
    </Form>
  );
}
