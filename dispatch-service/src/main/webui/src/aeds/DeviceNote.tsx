import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { GuardianPart } from '../aed/GuardianPart';
import { availabilityOf, placeInBuilding } from '../aed/nearby';
import { isAdmin, mayKnowGuardians, useStaff } from '../auth/roles';
import { choosePlace } from '../map/place';
import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { millis } from '../time/words';
import { Ask } from '../ui/Ask';
import { ButtonLink } from '../ui/buttons';
import { Reading } from '../ui/Reading';
import { ACCESS, named } from '../words/names';
import { CheckPart } from './CheckPart';
import { CodePart } from './CodePart';
import { Photo } from './Photo';
import type { Device } from './types';
import { useAeds } from './useAeds';
import { useDevice } from './useDevice';
import { WhoHasIt } from './WhoHasIt';
import { sinceWords } from './days';

/** One device with all that is known of it, and what can be done about it. */
export function DeviceNote({ id }: { id: string }) {
  const { device, trouble, read } = useDevice(id);
  return (
    <section className="device" aria-label="AED">
      <Link href="/aeds" className="button plain small">← All devices</Link>
      <Reading waiting={!device} trouble={trouble} again={read} />
      {device && <Known device={device} read={read} />}
    </section>
  );
}

function Known({ device, read }: { device: Device; read(): Promise<void> }) {
  const { time } = useDesk();
  const now = useNow();
  const staff = useStaff();
  const title = useRef<HTMLHeadingElement>(null);
  const place = placeInBuilding(device) || 'Place not described';
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    choosePlace({ lon: device.lon, lat: device.lat });
    return () => choosePlace(undefined);
  }, [device.lon, device.lat]);
  const facts: [string, string | undefined][] = [
    ['State', `${availabilityOf(device)}, ${sinceWords(millis(device.conditionSince), now)}`],
    ['Open', device.openingHours ?? 'not known'],
    ['List says', device.hoursBeforeMending],
    ['Access', device.access ? named(ACCESS, device.access) : 'not known'],
    ['Checked', device.checkedAt ? `${time.day(millis(device.checkedAt))}, ${device.checkedBy}` : 'never noted'],
    ['List', device.source === 'manual' ? 'added by hand' : `${device.source}, ${device.sourceRef}`],
    ['Place', `${device.lon.toFixed(5)}, ${device.lat.toFixed(5)}`],
  ];
  return (
    <>
      <h2 ref={title} tabIndex={-1}>{place}</h2>
      <dl className="facts">
        {facts.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
      <WhoHasIt device={device} />
      <Photo id={device.id} place={place} />
      <CheckPart device={device} done={read} />
      {mayKnowGuardians(staff) && <GuardianPart aedId={device.id} at={place} />}
      {isAdmin(staff) && <CodePart id={device.id} />}
      <Acts device={device} place={place} read={read} />
    </>
  );
}

function Acts({ device, place, read }: { device: Device; place: string; read(): Promise<void> }) {
  const aeds = useAeds();
  const [, navigate] = useLocation();
  return (
    <div className="actions device-acts">
      <ButtonLink href={`/aeds/devices/${device.id}/edit`}>Edit</ButtonLink>
      {device.condition !== 'OUT_OF_ORDER' && (
        <Ask
          open="Out of order…" title={`${place}: out of order?`} confirm="Out of order"
          act={async () => { await aeds.say(device.id, 'OUT_OF_ORDER'); await read(); }}
        >
          <p>Nobody is sent to it until somebody has checked it. Its guardian is told.</p>
        </Ask>
      )}
      <Ask
        open="Retire…" look="danger" title={`Retire ${place}?`} confirm="Retire the device"
        act={async () => { await aeds.remove(device.id); navigate('/aeds'); }}
      >
        <p>{device.source === 'manual'
          ? 'It is taken off the map for good.'
          : 'It is taken off the map. The next import brings it back if its list still has it: a device that is broken is better said to be out of order.'}</p>
      </Ask>
    </div>
  );
}
