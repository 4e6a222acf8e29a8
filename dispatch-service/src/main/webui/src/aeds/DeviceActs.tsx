import { useState } from 'react';
import { Ask } from '../ui/Ask';
import { Button, ButtonLink } from '../ui/buttons';
import { Words } from '../ui/fields';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import type { Device } from './types';
import { useAeds } from './useAeds';

interface ActsProps { device: Device; place: string; read(): Promise<void> }

/** What can be done about a device; of a retired one nothing but to bring it back. */
export function DeviceActs({ device, place, read }: ActsProps) {
  const aeds = useAeds();
  if (device.retirement) return <BringBack device={device} read={read} />;
  return (
    <div className="actions device-acts">
      <ButtonLink href={`/aeds/devices/${device.id}/edit`}>Edit</ButtonLink>
      {device.condition !== 'OUT_OF_ORDER' && (
        <WhyAsk
          open="Out of order…" title={`${place}: out of order?`} confirm="Out of order" done={read}
          label="What is wrong, kept with your name" act={(why) => aeds.say(device.id, 'OUT_OF_ORDER', why)}
        >
          Nobody is sent to it until somebody has checked it. Its guardian is told, where messages to guardians are set up.
        </WhyAsk>
      )}
      <WhyAsk
        open="Retire…" look="danger" title={`Retire ${place}?`} confirm="Retire the device" done={read}
        label="Why, kept with your name" act={(why) => aeds.remove(device.id, why)}
      >
        {device.source === 'manual'
          ? 'It is taken off the map. It can be brought back from here, or from the list under the state Retired.'
          : 'It is taken off the map. The next import brings it back if its list still has it: a device that is broken is better said to be out of order.'}
      </WhyAsk>
    </div>
  );
}

interface WhyAskProps {
  open: string; look?: 'danger'; title: string; confirm: string; label: string; children: string;
  act(why: string): Promise<unknown>;
  done(): Promise<void>;
}

/** A question before an act whose reason is kept with the device. */
function WhyAsk({ label, children, act, done, ...ask }: WhyAskProps) {
  const [why, setWhy] = useState('');
  return (
    <Ask {...ask} fields={['reason']} onOpen={() => setWhy('')} act={async () => { await act(why.trim()); await done(); }}>
      <p>{children}</p>
      <Words name="reason" label={label} isRequired value={why} onChange={setWhy} maxLength={500} autoFocus />
    </Ask>
  );
}

/** The way back, where somebody has taken it off the lists; what its list has dropped comes back with its list. */
function BringBack({ device, read }: Pick<ActsProps, 'device' | 'read'>) {
  const aeds = useAeds();
  const { sending, refusal, send } = useSending(device.id);
  if (!device.retirement?.by) return <p className="quiet">Its list has it no more. An import that has it brings it back.</p>;
  const back = () => send(async () => {
    await aeds.bringBack(device.id);
    await read();
  });
  return (
    <>
      <Refusal cause={refusal} shown={[]} />
      <div className="actions device-acts">
        <Button look="primary" isDisabled={sending} onPress={() => void back()}>{sending ? 'One moment…' : 'Bring it back'}</Button>
      </div>
    </>
  );
}
