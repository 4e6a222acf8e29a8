import { useState } from 'react';
import { Link } from 'wouter';
import { placeInBuilding } from '../aed/nearby';
import { useNow } from '../time/clock';
import { millis } from '../time/words';
import { Button } from '../ui/buttons';
import { Reading } from '../ui/Reading';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { CONDITIONS, named } from '../words/names';
import { sinceWords } from './days';
import type { Device } from './types';
import { useAeds } from './useAeds';
import { useDevices } from './useDevices';
import { WhoHasIt } from './WhoHasIt';
import { saidWords, TASK_CONDITIONS, taskOf } from './words';

const WANTED = { conditions: TASK_CONDITIONS, source: '', text: '' };

/** Devices that are of no use until somebody has done something, the longest away first. */
export function TasksTab() {
  const { read, reading, trouble, again, more } = useDevices(WANTED);
  const [last, setLast] = useState('');
  const tasks = [...(read?.devices ?? [])].sort((a, b) => millis(a.conditionSince) - millis(b.conditionSince));
  return (
    <div className="tasks">
      <p className="quiet">Nobody is sent to these. Once somebody has looked and all is well, they are available again.</p>
      <Reading waiting={!read && reading} trouble={trouble} again={again} />
      {last && <p role="status">{last}</p>}
      {read?.total === 0 && <p className="empty">Every device is in its place.</p>}
      <ul className="cards">{tasks.map((device) => <li key={device.id}><Task device={device} done={(words) => { setLast(words); again(); }} /></li>)}</ul>
      {more && <Button onPress={more} isDisabled={reading}>Show more</Button>}
    </div>
  );
}

function Task({ device, done }: { device: Device; done(words: string): void }) {
  const aeds = useAeds();
  const now = useNow();
  const { sending, refusal, send } = useSending();
  const place = placeInBuilding(device) || 'Place not described';
  const check = () => send(async () => {
    await aeds.checked(device.id, device.checkPlan);
    done(`${place}: checked, available again.`);
  });
  return (
    <article className="card" aria-label={place}>
      <h2><Link href={`/aeds/devices/${device.id}`}>{place}</Link></h2>
      <p><strong className="sign away">{named(CONDITIONS, device.condition)}</strong> {sinceWords(millis(device.conditionSince), now)}{saidWords(device.conditionBy, device.conditionReason)}. {taskOf(device)}.</p>
      <WhoHasIt device={device} />
      <Refusal cause={refusal} />
      <div className="actions">
        <Button look="primary" isDisabled={sending} onPress={() => void check()}>{sending ? 'One moment…' : 'Checked, available again'}</Button>
      </div>
    </article>
  );
}
