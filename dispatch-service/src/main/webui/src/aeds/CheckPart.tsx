import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../ui/buttons';
import { Words } from '../ui/fields';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { Due } from './DeviceTable';
import { DayField } from './DayField';
import { daysProblem, planFormOf, planOf } from './plan';
import type { Device } from './types';
import { useAeds, useToday } from './useAeds';

/** When somebody has to look, and that somebody has. */
export function CheckPart({ device, done, title = 'Check' }: { device: Device; done(): Promise<void>; title?: string }) {
  const aeds = useAeds();
  const today = useToday();
  const [form, setForm] = useState(planFormOf(device.checkPlan));
  const [told, setTold] = useState('');
  const { sending, refusal, fields, send } = useSending(form);
  const inHand = device.condition === 'TAKEN' || device.condition === 'AT_SCENE';
  const write = (change: Partial<PlanFormOf>) => { setTold(''); setForm({ ...form, ...change }); };
  const say = (words: string, act: () => Promise<unknown>) => send(async () => {
    await act();
    await done();
    setTold(words);
  });
  return (
    <Form
      className="check" aria-label={title} validationErrors={fields}
      onSubmit={(event) => { event.preventDefault(); void say('The plan is saved.', () => aeds.plan(device.id, planOf(form))); }}
    >
      <h3>{title}: <Due due={device.checkDue} today={today} /></h3>
      <div className="check-fields">
        <Words
          name="everyDays" label="Every so many days" value={form.everyDays} inputMode="numeric" maxLength={4}
          hint="1 to 3650; empty for none" validate={daysProblem} onChange={(everyDays) => write({ everyDays })}
        />
        <DayField label="Battery good until" value={form.batteryUntil} onChange={(batteryUntil) => write({ batteryUntil })} />
        <DayField label="Pads good until" value={form.padsUntil} onChange={(padsUntil) => write({ padsUntil })} />
      </div>
      <Refusal cause={refusal} shown={['everyDays']} />
      <div className="actions">
        {told && <p role="status">{told}</p>}
        <Button type="submit" isDisabled={sending}>Save the plan</Button>
        <Button
          look="primary" isDisabled={sending || inHand || daysProblem(form.everyDays) !== null}
          onPress={() => void say('Noted: it was checked just now.', () => aeds.checked(device.id, planOf(form)))}
        >
          {device.condition === 'AVAILABLE' ? 'Checked, all is well' : 'Checked, available again'}
        </Button>
      </div>
      {inHand && <p className="quiet">Somebody has it in their hands: it is checked when it is back.</p>}
    </Form>
  );
}

type PlanFormOf = ReturnType<typeof planFormOf>;
