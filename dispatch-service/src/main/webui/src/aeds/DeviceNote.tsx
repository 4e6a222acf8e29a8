import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { GuardianPart } from '../aed/GuardianPart';
import { availabilityOf, placeInBuilding } from '../aed/nearby';
import { isAdmin, mayKnowGuardians, useStaff } from '../auth/roles';
import { choosePlace } from '../map/place';
import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { millis } from '../time/words';
import { Reading } from '../ui/Reading';
import { ACCESS, named } from '../words/names';
import { CheckPart } from './CheckPart';
import { CodePart } from './CodePart';
import { DeviceActs } from './DeviceActs';
import { Photo } from './Photo';
import type { Device } from './types';
import { useDevice } from './useDevice';
import { WhoHasIt } from './WhoHasIt';
import { sinceWords } from './days';
import { saidWords } from './words';

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
    ['State', `${availabilityOf(device)}, ${sinceWords(millis(device.conditionSince), now)}${saidWords(device.conditionBy, device.conditionReason)}`],
    ['Retired', device.retirement && `${sinceWords(millis(device.retirement.at), now)}${saidWords(device.retirement.by, device.retirement.reason)}`],
    ['Brought back', device.broughtBackAt && `${time.day(millis(device.broughtBackAt))}, ${device.broughtBackBy}`],
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
      {!device.retirement && <CheckPart device={device} done={read} />}
      {mayKnowGuardians(staff) && <GuardianPart aedId={device.id} at={place} />}
      {isAdmin(staff) && <CodePart id={device.id} />}
      <DeviceActs device={device} place={place} read={read} />
    </>
  );
}
